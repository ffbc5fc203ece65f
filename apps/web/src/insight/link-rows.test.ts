import type { LinkStats, ReceivedStats, SentStats } from '@visavis/engine';
import { expect, test } from 'vitest';
import { figuresIn } from '../i18n/figures.ts';
import { insightMessages } from '../i18n/insight-messages.ts';
import { linkRows, linkText } from './link-rows.ts';

const SEEN: ReceivedStats = {
  bps: 1_234_567,
  loss: 0,
  jitterMs: 3,
  level: null,
  fps: 29.6,
  widthPx: 1280,
  heightPx: 720,
  freezes: 0,
  frozenMs: 0,
  codec: 'VP9',
};
const SHOWN = {
  bps: 456_000,
  targetBps: 500_000,
  loss: 0,
  fps: 15,
  widthPx: 320,
  heightPx: 180,
  limitation: 'cpu',
  encodeMsPerFrame: 4,
  codec: 'VP8',
} as SentStats;
const STATS = {
  atMs: 1000,
  spanMs: 1000,
  received: new Map([
    ['camera', SEEN],
    ['microphone', { ...SEEN, bps: 0 }],
  ]),
  sent: new Map([['camera', SHOWN]]),
  receivedBps: 1_234_567,
  sentBps: 456_000,
  lossIn: 0.0123,
  lossOut: null,
  roundTripMs: 42.4,
  jitterMs: 3.2,
  availableOutgoingBps: null,
  path: { local: { type: 'relay', protocol: 'udp' }, remote: { type: 'srflx', protocol: 'udp' }, relayProtocol: 'tls' },
  isRelayed: true,
} as LinkStats;

test('lists the figures of a link: path, delay, loss, and each slot’s media', () => {
  expect(linkRows(STATS, insightMessages('en').details, figuresIn('en'))).toEqual([
    ['Connection', 'Through the relay · TLS'],
    ['Latency (ping)', '42 ms'],
    ['Lost packets', '↓ 1.2%'],
    ['Jitter', '3 ms'],
    ['Camera ↓', '1280 × 720 · 30 fps · VP9 · 1.2 Mb/s'],
    ['Camera ↑', '320 × 180 · 15 fps · VP8 · 456 kb/s · limited by your computer'],
    ['Audio ↓', 'nothing'],
    ['Audio ↑', 'nothing'],
  ]);
});

test('copies the rows as text in the language of the page', () => {
  const rows = linkRows(
    { ...STATS, path: null, isRelayed: false, roundTripMs: null, jitterMs: null },
    insightMessages('de').details,
    figuresIn('de'),
  );
  expect(linkText('Ana', rows).split('\n').slice(0, 4)).toEqual([
    'Ana',
    '  Verbindung: Direkt',
    '  Verlorene Pakete: ↓ 1,2\u00a0%',
    '  Kamera ↓: 1280 × 720 · 30 Bilder/s · VP9 · 1,2 Mb/s',
  ]);
});

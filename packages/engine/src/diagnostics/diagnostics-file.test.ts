import { expect, test } from 'vitest';
import {
  type DiagnosticsFileV1,
  parseRecording,
  RECORDED_EVENTS_MAX,
  RECORDED_SAMPLES_MAX,
  RECORDING_MAX_CHARS,
} from './diagnostics-file.ts';

const GOOD: DiagnosticsFileV1 = {
  format: 'vis-a-vis recording',
  version: 1,
  startedAtMs: 1000,
  endedAtMs: 121_000,
  browser: { family: 'firefox', platform: 'Linux' },
  before: [{ who: 'p1', what: 'link', value: 'connected' }],
  events: [{ atMs: 2000, who: 'you', what: 'error', value: 'TypeError at call-B3.js:1:20' }],
  samples: [
    {
      atMs: 3000,
      who: 'p1',
      receivedBps: 1,
      sentBps: 2,
      lossIn: 0,
      lossOut: null,
      roundTripMs: 20,
      jitterMs: null,
      availableBps: null,
      path: { local: 'relay/tls', remote: 'host/udp' },
      slots: [{ slot: 'camera', way: 'sent', bps: 1, loss: null, fps: 30, widthPx: 640, heightPx: 360, codec: 'VP8' }],
    },
  ],
};

const changed = (change: object): string => JSON.stringify({ ...GOOD, ...change });
const [SAMPLE] = GOOD.samples;

test('reads a diagnostics file as it was written', () => {
  expect(parseRecording(JSON.stringify(GOOD))).toEqual(GOOD);
});

test.each([
  ['no JSON', 'PNG', 'not_ours'],
  ['JSON of something else', '[1, null, {}]', 'not_ours'],
  ['nothing', '', 'not_ours'],
  ['null', 'null', 'not_ours'],
  ['a later version', changed({ version: 2 }), 'other_version'],
  ['no list', changed({ events: {} }), 'damaged'],
  ['a list of anything', changed({ samples: [null, 7, 'x'] }), 'damaged'],
  ['too long a list', changed({ events: Array.from({ length: RECORDED_EVENTS_MAX + 1 }, () => GOOD.events[0]) }), 'damaged'],
  [
    'more figures than are ever written',
    changed({ samples: Array.from({ length: RECORDED_SAMPLES_MAX + 1 }, () => SAMPLE) }),
    'damaged',
  ],
  ['an unknown fact', changed({ before: [{ who: 'p1', what: 'toString', value: 'x' }] }), 'damaged'],
  ['markup', changed({ before: [{ who: 'p1', what: 'link', value: '<img>' }] }), 'damaged'],
  ['an invalid participant', changed({ before: [{ who: 'Ben', what: 'link', value: 'connected' }] }), 'damaged'],
  ['a figure that is none', changed({ samples: [{ ...SAMPLE, receivedBps: '1' }] }), 'damaged'],
  ['time that runs backwards', changed({ endedAtMs: 0 }), 'damaged'],
  ['a time beyond all calendars', changed({ endedAtMs: 1e300 }), 'damaged'],
  ['too much', ' '.repeat(RECORDING_MAX_CHARS + 1), 'too_large'],
] as const)('refuses %s', (_what, text, problem) => {
  expect(parseRecording(text)).toBe(problem);
});

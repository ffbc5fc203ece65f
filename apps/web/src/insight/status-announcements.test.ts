import type { CallStatus, LinkStatus } from '@visavis/engine/insight';
import { expect, test } from 'vitest';
import { statusMessages } from '../i18n/status-messages.ts';
import { statusAnnouncements } from './status-announcements.ts';

const NAMES = new Map([
  ['a', 'Ana'],
  ['b', 'Ben'],
]);
const well: LinkStatus = { bars: 'good', state: 'well', side: 'unknown', reason: null, isShared: false };
const lost: LinkStatus = { ...well, bars: 'down', state: 'reconnecting' };
const shared: LinkStatus = { ...lost, side: 'ours', isShared: true };
const CALM: CallStatus = { connection: 'carrying', line: 'good', isSilenced: false, fault: null, links: new Map() };

test.each<[string, LinkStatus | null, LinkStatus, readonly string[]]>([
  ['trouble starts', well, lost, ['Reconnecting to Ana…']],
  ['trouble worsens', lost, { ...lost, state: 'unreachable' }, ['Can’t reach Ana']],
  ['trouble ends', lost, well, ['Ana is back']],
  ['a side becomes known', { ...lost, state: 'unstable' }, { ...lost, state: 'unstable', side: 'theirs' }, []],
  ['a first connection stands', { ...well, state: 'connecting' }, well, []],
  ['a participant joins', null, well, []],
  ['the bars change', well, { ...well, bars: 'poor' }, []],
  ['the notice tells of it', well, shared, []],
  ['what the notice told of ends', shared, well, ['You are connected again']],
])('announces once when %s', (_, before, now, news) => {
  const linksOf = (ana: LinkStatus | null) => new Map([...(ana ? [['a', ana] as const] : []), ['b', well] as const]);
  const status = (ana: LinkStatus | null) => ({ ...CALM, links: linksOf(ana) });
  expect(statusAnnouncements(status(before), status(now), NAMES, statusMessages('en')).map(({ text }) => text)).toEqual(news);
});

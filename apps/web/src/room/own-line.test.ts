import type { LinkState } from '@visavis/engine';
import { expect, test } from 'vitest';
import { isNobodyThere, isOwnLineDown } from './own-line.ts';

test.each<[string, LinkState[], boolean, boolean]>([
  ['nobody else is there', [], false, false],
  ['the only other one drops', ['reconnecting'], false, true],
  ['one of two drops', ['connected', 'unreachable'], false, false],
  ['both drop', ['unstable', 'reconnecting'], true, true],
  ['one drops while another arrives', ['unstable', 'connecting'], false, false],
])('LINE-1 when %s', (_what, links, ownLine, nobody) => {
  const participants = links.map((link) => ({ link }));
  expect([isOwnLineDown(participants), isNobodyThere(participants)]).toEqual([ownLine, nobody]);
});

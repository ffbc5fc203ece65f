import type { ChatEntry, FileEntry } from '@visavis/engine';
import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const message = (from: string, sentAt: number) => ({ id: `m${sentAt}`, from, sentAt }) as ChatEntry;
const file = (from: string, offeredAt: number) => ({ key: `f${offeredAt}`, from, offeredAt }) as FileEntry;

test('CHAT-19 messages and files stand in one order, and what one person says in a row under one name', () => {
  const minute = 60_000;
  const items = timelineOf(
    [message('ana', 0), message('ana', 3 * minute), message('ben', 4 * minute)],
    [file('ana', minute), file('ben', 5 * minute)],
  );
  expect(items.map(({ key, isContinued }) => [key, isContinued])).toEqual([
    ['m0', false],
    ['f60000', true],
    ['m180000', false],
    ['m240000', false],
    ['f300000', true],
  ]);
});

import type { ChatEntry, FileEntry } from '@visavis/engine';
import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const message = (from: string, at: number, more: Partial<ChatEntry> = {}) =>
  ({ key: `m${at}`, text: '', from, name: from, at, steadyAt: at, passedOnBy: null, ...more }) as ChatEntry;
const file = (from: string, at: number) => ({ key: `f${at}`, from, name: from, offeredAt: at, steadyAt: at }) as FileEntry;

const minute = 60_000;

test('orders messages and files together, and groups consecutive ones of an author under one name', () => {
  const items = timelineOf(
    [message('ana', 0), message('ana', 3 * minute), message('ben', 4 * minute)],
    [file('ana', minute), file('ben', 5 * minute)],
    [],
  );
  expect(items.map(({ key, isContinued }) => [key, isContinued])).toEqual([
    ['m0', false],
    ['f60000', true],
    ['m180000', false],
    ['m240000', false],
    ['f300000', true],
  ]);
});

test('keeps the order of the chat, whatever times the messages show, and moves no file when the clock is set back', () => {
  const items = timelineOf(
    [message('ana', 10 * minute), message('ben', 2 * minute, { steadyAt: 11 * minute }), message('cid', 13 * minute)],
    [{ ...file('ben', 12 * minute), offeredAt: 3 * minute }],
    [],
  );
  expect(items.map(({ key }) => key)).toEqual(['m600000', 'm120000', 'f720000', 'm780000']);
});

test('never groups a passed-on message with the author’s own', () => {
  const passedOnBy = { id: 'max', name: 'Max' };
  const items = timelineOf(
    [message('ana', 0), message('ana', 1, { passedOnBy }), message('ana', 2, { passedOnBy, name: 'Ann' })],
    [],
    [],
  );
  expect(items.map(({ isContinued }) => isContinued)).toEqual([false, false, false]);
});

test('shows a change of name where it was received, and the following messages under it', () => {
  const renaming = { key: 'r', id: 'ana', before: 'Ana', now: 'Bea', at: 2, steadyAt: 2 };
  const items = timelineOf([message('ana', 1), message('ana', 3)], [], [renaming]);
  expect(items.map(({ key, isContinued }) => [key, isContinued])).toEqual([
    ['m1', false],
    ['r', false],
    ['m3', false],
  ]);
});

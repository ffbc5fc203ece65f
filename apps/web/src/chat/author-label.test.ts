import type { CallSnapshot } from '@visavis/engine';
import { expect, test } from 'vitest';
import { authorLabel } from './author-label.ts';

const room = (...names: string[]) =>
  ({ self: { id: 'me', name: 'Mia' }, participants: names.map((name) => ({ id: name.toLowerCase(), name })) }) as unknown as Pick<
    CallSnapshot,
    'self' | 'participants'
  >;
const max = { id: 'max', name: 'Max' };

test.each([
  ['the local participant', { from: 'me', name: 'Mia', isOwn: true, passedOnBy: null }, null],
  ['an author who is here', { from: 'ana', name: 'Ana', isOwn: false, passedOnBy: null }, ['Ana', false, null]],
  ['one who has another name now', { from: 'ana', name: 'Old', isOwn: false, passedOnBy: null }, ['Ana', false, null]],
  ['one who has left', { from: 'cid', name: 'Cid', isOwn: false, passedOnBy: null }, ['Cid', false, null]],
  [
    'one who has left, whose name another one bears',
    { from: 'x', name: 'ANÀ', isOwn: false, passedOnBy: null },
    ['ANÀ', true, null],
  ],
  ['hearsay', { from: 'alice', name: 'Alice', isOwn: false, passedOnBy: max }, ['Alice', false, 'Max']],
  ['hearsay under a name of one who is here', { from: 'y', name: 'Ana', isOwn: false, passedOnBy: max }, ['Ana', true, 'Max']],
  ['hearsay under our own name', { from: 'z', name: ' mia', isOwn: false, passedOnBy: max }, [' mia', true, 'Max']],
  ['hearsay about one whose link is down', { from: 'ana', name: 'Ana', isOwn: false, passedOnBy: max }, ['Ana', true, 'Max']],
])('labels %s', (_, said, expected) => {
  const label = authorLabel(said, room('Ana', 'Max'));
  expect(label && [label.name, label.isEarlier, label.passedOnBy]).toEqual(expected);
});

test('labels a passed-on message with its sender’s current name', () => {
  const said = { from: 'x', name: 'Alice', isOwn: false, passedOnBy: { id: 'max', name: 'Other' } };
  expect(authorLabel(said, room('Max'))?.passedOnBy).toBe('Max');
});

import { CANDIDATES_PER_GENERATION } from '@visavis/contract/limits';
import { expect, test } from 'vitest';
import { CandidateBuffer } from './candidate-buffer.ts';

const candidate = (text: string, usernameFragment: string | null = 'gen1') => ({
  candidate: text,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment,
});
const FIRST = 'a=ice-ufrag:gen1\n';
const SECOND = 'a=ice-ufrag:gen2\n';

test('holds candidates until their generation is described', () => {
  const buffer = new CandidateBuffer();
  buffer.add(candidate('early', 'gen2'));
  buffer.add(candidate('now'));
  buffer.add(candidate('no name', null));
  expect(buffer.take(FIRST).map((taken) => taken.candidate)).toEqual(['now', 'no name']);
  expect(buffer.take(SECOND).map((taken) => taken.candidate)).toEqual(['early']);
});

test('applies a duplicate candidate once in each generation', () => {
  const buffer = new CandidateBuffer();
  for (const generation of ['gen1', 'gen1', 'gen2']) buffer.add(candidate('same', generation));
  expect(buffer.take(FIRST)).toHaveLength(1);
  buffer.add(candidate('same'));
  expect(buffer.take(FIRST)).toHaveLength(0);
  expect(buffer.take(SECOND)).toHaveLength(1);
});

test('ignores candidates over the limit of a generation, waiting or applied', () => {
  const buffer = new CandidateBuffer();
  for (let index = 0; index < CANDIDATES_PER_GENERATION * 3; index += 1) buffer.add(candidate(`waiting ${index}`));
  expect(buffer.take(FIRST)).toHaveLength(CANDIDATES_PER_GENERATION);
  buffer.add(candidate('one more'));
  expect(buffer.take(FIRST)).toHaveLength(0);
});

test('moves waiting candidates to the link that takes over', () => {
  const buffer = new CandidateBuffer();
  buffer.add(candidate('early', 'gen2'));
  expect(buffer.drain()).toHaveLength(1);
  expect(buffer.drain()).toHaveLength(0);
});

test('admits candidates of the current offer whatever rolled-back offers had', () => {
  const buffer = new CandidateBuffer();
  for (let round = 0; round < 100; round += 1) buffer.add(candidate('stale', `gone${round}`));
  buffer.add(candidate('living'));
  expect(buffer.take(FIRST).map((taken) => taken.candidate)).toEqual(['living']);
});

test('forgets a generation with its candidates', () => {
  const buffer = new CandidateBuffer();
  buffer.add(candidate('same'));
  expect(buffer.take(FIRST)).toHaveLength(1);
  buffer.take(SECOND);
  buffer.add(candidate('same'));
  expect(buffer.take(FIRST)).toHaveLength(1);
});

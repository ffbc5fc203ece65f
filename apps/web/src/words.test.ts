import type { LinkState, MediaProblem } from '@visavis/engine';
import { expect, test } from 'vitest';
import { browserName } from './browser-name.ts';
import { endingWords, linkWords, troubleWords, words } from './words.ts';

const PROBLEMS: readonly MediaProblem[] = [
  'insecure_origin',
  'unsupported',
  'permission_denied',
  'prompt_unanswered',
  'not_found',
  'in_use',
  'unplugged',
  'failed',
];

test('WORDS-1 every device trouble has words of its own: what happened, and what to do', () => {
  const sentences = PROBLEMS.map((problem) => troubleWords('camera', problem, 'chromium'));
  expect(new Set(sentences.map(({ what }) => what)).size).toBe(PROBLEMS.length);
  for (const { what, todo } of sentences) {
    expect(what).toMatch(/camera.*\.$/);
    expect(todo).not.toBe('');
  }
});

test('WORDS-2 the way to a blocked permission is told for the browser at hand', () => {
  const steps = (['chromium', 'firefox', 'safari', 'other'] as const).map(
    (name) => troubleWords('camera', 'permission_denied', name).todo,
  );
  expect(new Set(steps).size).toBe(4);
});

test('WORDS-3 a link in trouble names the person; a good one says nothing', () => {
  const states: readonly LinkState[] = ['connecting', 'unstable', 'reconnecting', 'unreachable'];
  for (const state of states) expect(linkWords(state, 'Ana')?.what).toContain('Ana');
  expect(linkWords('connected', 'Ana')).toBeNull();
});

test('WORDS-4 no sentence shows a code or an error name', () => {
  const endings = (['left', 'removed', 'replaced', 'room_full', 'version_unsupported', 'internal'] as const).map(endingWords);
  expect(JSON.stringify([endings, words])).not.toMatch(/Error|undefined|"[a-z]+_[a-z]+"/);
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1', 'chromium'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15', 'safari'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'chromium'],
  ['curl/8', 'other'],
])('WORDS-5 %s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

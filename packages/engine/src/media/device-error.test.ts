import { expect, test } from 'vitest';
import { mediaProblemOf } from './device-error.ts';

test.each([
  ['NotAllowedError', 'permission_denied'],
  ['SecurityError', 'permission_denied'],
  ['NotFoundError', 'not_found'],
  ['OverconstrainedError', 'not_found'],
  ['NotReadableError', 'in_use'],
  ['AbortError', 'in_use'],
  ['NotSupportedError', 'unsupported'],
  ['SomethingNewError', 'failed'],
])('a browser that says %s means %s', (name, problem) => {
  expect(mediaProblemOf(new DOMException('no', name))).toBe(problem);
});

test('what is thrown and is no error at all is a failure like any other', () => {
  expect(mediaProblemOf('no')).toBe('failed');
  expect(mediaProblemOf(new TypeError('no such constraint'))).toBe('unsupported');
});

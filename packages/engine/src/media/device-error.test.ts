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
])('maps the browser’s error %s to %s', (name, problem) => {
  expect(mediaProblemOf(new DOMException('no', name))).toBe(problem);
});

test('maps a thrown value that is no Error to a failure', () => {
  expect(mediaProblemOf('no')).toBe('failed');
  expect(mediaProblemOf(new TypeError('no such constraint'))).toBe('unsupported');
});

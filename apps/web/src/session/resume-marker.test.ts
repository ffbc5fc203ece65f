import { beforeEach, expect, test } from 'vitest';
import { markForRejoin, takeRejoin } from './resume-marker.ts';

beforeEach(() => sessionStorage.clear());

test('rejoins a call from a suspended page once, and no other room', () => {
  expect(takeRejoin('here')).toBe(false);
  markForRejoin('here');
  expect(takeRejoin('here')).toBe(true);
  expect(takeRejoin('here')).toBe(false);
  markForRejoin('here');
  expect(takeRejoin('there')).toBe(false);
  expect(takeRejoin('here')).toBe(false);
});

import { SEAT_SECRET_PATTERN } from '@visavis/contract/limits';
import { beforeEach, expect, test, vi } from 'vitest';
import { seatSecretFor } from './seat-secret.ts';

beforeEach(() => sessionStorage.clear());

test('keeps one secret for each room, in the server’s format', () => {
  const secret = seatSecretFor('here');
  expect(secret).toMatch(SEAT_SECRET_PATTERN);
  expect(seatSecretFor('here')).toBe(secret);
  expect(seatSecretFor('there')).not.toBe(secret);
});

test('keeps a secret as long as the page without storage', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(seatSecretFor('here')).toMatch(SEAT_SECRET_PATTERN);
  vi.restoreAllMocks();
});

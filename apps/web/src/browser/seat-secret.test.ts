import { SEAT_SECRET_PATTERN } from '@visavis/contract/limits';
import { beforeEach, expect, test, vi } from 'vitest';
import { seatSecretFor } from './seat-secret.ts';

beforeEach(() => sessionStorage.clear());

test('a tab keeps one secret for each room, of the shape that the server takes', () => {
  const secret = seatSecretFor('here');
  expect(secret).toMatch(SEAT_SECRET_PATTERN);
  expect(seatSecretFor('here')).toBe(secret);
  expect(seatSecretFor('there')).not.toBe(secret);
});

test('without storage a secret lasts as long as the page', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(seatSecretFor('here')).toMatch(SEAT_SECRET_PATTERN);
  vi.restoreAllMocks();
});

import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { iceServersFor } from './ice-servers.ts';

const CONFIG = {
  stunUrls: ['stun:turn.example.org:3478'],
  turnUrls: ['turn:turn.example.org:3478?transport=udp', 'turns:turn.example.org:5349'],
  turnSecret: 'a-secret-of-some-length',
  turnTtlSeconds: 600,
};

test('PROTOCOL-6 a credential is the HMAC-SHA1 of its expiry and owner under the shared secret', () => {
  const { iceServers, iceServersExpireAt, iceServersTtlMs } = iceServersFor(CONFIG, 'ana', 1_700_000_000_500);
  const username = '1700000600:ana';
  const credential = createHmac('sha1', CONFIG.turnSecret).update(username).digest('base64');
  expect(iceServers).toEqual([{ urls: CONFIG.stunUrls }, { urls: CONFIG.turnUrls, username, credential }]);
  expect(iceServersExpireAt).toBe(1_700_000_600_000);
  expect(iceServersTtlMs).toBe(600_000);
});

test('without a relay nothing expires', () => {
  expect(iceServersFor({ ...CONFIG, turnUrls: [] }, 'ana', 0)).toEqual({
    iceServers: [{ urls: CONFIG.stunUrls }],
    iceServersExpireAt: null,
  });
  expect(iceServersFor({ ...CONFIG, stunUrls: [], turnSecret: null }, 'ana', 0).iceServers).toEqual([]);
});

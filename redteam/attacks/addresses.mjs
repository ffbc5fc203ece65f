/** One client that counts as many: with forged headers, and with the addresses of one IPv6 subnet behind a trusted proxy. */
import { startProduct } from '../../bench/product-server.mjs';
import { connect, joinRequest, request } from '../clients.mjs';

export const title = 'spoofed addresses';

const TRIES = 40;
/** The default of JOINS_PER_WINDOW. */
const JOINS = 20;

/** @type {readonly { name: string, addressOf: (number: number) => string | undefined }[]} */
const FORGERIES = [
  { name: 'an IPv6 /64', addressOf: (number) => `2001:db8:1:2:${number.toString(16)}::${number}` },
  {
    name: 'IPv4 written as IPv6',
    addressOf: (number) => ['198.51.100.9', '::ffff:198.51.100.9', '64:ff9b::198.51.100.9', '::ffff:c633:6409'][number % 4],
  },
  { name: 'invalid addresses', addressOf: (number) => `nonsense-${number}` },
];

/**
 * Joins many rooms from one address, each with other headers.
 * @param {string} origin
 * @param {string} localAddress
 * @param {(number: number) => Record<string, string>} headersOf
 * @returns {Promise<number>} how many joins were admitted
 */
async function joinsOf(origin, localAddress, headersOf) {
  let passed = 0;
  for (let number = 0; number < TRIES; number += 1) {
    const socket = await connect(origin, localAddress, { extraHeaders: headersOf(number), transports: ['websocket'] });
    if ((await request(socket, 'join room', joinRequest(`spoof-${number}`))).ok) passed += 1;
    socket.disconnect();
  }
  return passed;
}

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, expect }) {
  const started = Date.now();
  const forged = await joinsOf(origin, '127.10.0.1', (number) => ({ 'x-forwarded-for': `198.51.100.${number}` }));
  const windows = () => 1 + Math.floor((Date.now() - started) / 10_000);
  expect(forged <= JOINS * windows(), `${forged} joins passed with forged addresses`);
  const behind = await startProduct({ JOINS_PER_WINDOW: '', LOG_LEVEL: 'silent', TRUST_PROXY: '1' });
  try {
    for (const { name, addressOf } of FORGERIES) {
      const startedAt = Date.now();
      const passed = await joinsOf(behind.origin, '127.10.0.2', (number) => ({
        'x-forwarded-for': `1.1.1.${number}, ${addressOf(number)}`,
      }));
      expect(passed <= JOINS * (1 + Math.floor((Date.now() - startedAt) / 10_000)), `${passed} joins passed from ${name}`);
    }
  } finally {
    await behind.close();
  }
  return `4 x ${TRIES} joins`;
}

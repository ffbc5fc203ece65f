/** A recorded session with random changes: bits, bytes, lengths, orders, repetitions, foreign fields. */
import { joinRequest, offerOf } from '../clients.mjs';
import { oneOf, randomFrom } from '../random.mjs';
import { openRaw, TRANSPORTS } from '../raw-client.mjs';

export const title = 'mutated frames';

/**
 * @param {string} name
 * @param {...unknown} args
 */
const event = (name, ...args) => `427${JSON.stringify([name, ...args])}`;
/** With a fixed secret, so that the same seed repeats a run. */
const JOIN = { ...joinRequest('mutants'), seatSecret: 'm'.repeat(43) };
const TARGET = 'AAAAAAAAAAAAAAAAAAAAAA';
/** The packets of a client in a call, in order. */
const RECORDED = [
  '40',
  `40${JSON.stringify({ join: JOIN })}`,
  event('join room', JOIN),
  event('join room', 'mutants'),
  event('offer', { target: TARGET, sdp: offerOf() }),
  event('answer', { target: TARGET, sdp: { ...offerOf(), type: 'answer' } }),
  event('ice-candidate', {
    target: TARGET,
    candidate: { candidate: 'candidate:1 1 udp 1 10.0.0.1 9 typ host', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' },
  }),
  event('update participant', {
    name: 'Ana',
    hand: true,
    media: { microphone: true, camera: true, screen: false, screenAudio: false },
  }),
  event('ice servers'),
  event('leave room'),
  '3',
  '41',
];
const INSERTS = [
  '"',
  '{',
  '[',
  '\\',
  '\u0000',
  '\ud800',
  '\u2028',
  '__proto__',
  'constructor',
  '1e999',
  '-',
  '/',
  ',',
  '40',
  '\x1e',
  '9'.repeat(400),
  '['.repeat(2000),
  '🎉',
];

/**
 * A recorded packet with one to three random changes.
 * @param {() => number} random
 */
function mutant(random) {
  let frame = oneOf(random, RECORDED);
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes -= 1) {
    const at = Math.floor(random() * frame.length);
    const kind = Math.floor(random() * 7);
    if (kind === 0)
      frame =
        frame.slice(0, at) + String.fromCharCode(frame.charCodeAt(at) ^ (1 << Math.floor(random() * 8))) + frame.slice(at + 1);
    else if (kind === 1) frame = frame.slice(0, at);
    else if (kind === 2) frame = frame.slice(0, at) + oneOf(random, INSERTS) + frame.slice(at);
    else if (kind === 3) frame = frame.slice(0, at) + frame.slice(at + 1 + Math.floor(random() * 8));
    else if (kind === 4) frame += frame.slice(at);
    else if (kind === 5) frame = `${Math.floor(random() * 10)}${frame.slice(1)}`;
    else frame = frame.slice(0, at) + oneOf(random, RECORDED) + frame.slice(at);
  }
  return random() < 0.03 ? Buffer.from(frame) : frame;
}

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, isShort, seed, expect, addReceived }) {
  const random = randomFrom(seed);
  const count = isShort ? 2000 : 10_000;
  let connections = 0;
  for (let sent = 0; sent < count; ) {
    const transport = oneOf(random, TRANSPORTS);
    connections += 1;
    const raw = await openRaw(origin, transport, {
      localAddress: `127.9.${(connections >> 8) & 255}.${connections & 255}`,
    }).catch(() => null);
    if (!raw) {
      expect(false, `a connection was refused after ${sent} frames`);
      break;
    }
    if (random() < 0.7) await raw.send(['40']);
    for (let number = 0; number < 12 && raw.isOpen() && sent < count; number += 1, sent += 1) await raw.send([mutant(random)]);
    addReceived(raw.received);
    raw.drop();
  }
  return `${count} frames over ${connections} connections`;
}

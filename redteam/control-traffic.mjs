/** The traffic that no attack may disturb: a conversation with secrets in another room, and joins to quiet rooms. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../scripts/user-error.mjs';
import { join, request } from './clients.mjs';

/** Between two offers of the conversation, and between two joins, in ms. */
const INTERVAL_MS = 150;

/**
 * Starts a conversation of two participants. Their room, a name and every offer carry a secret.
 * @param {string} origin
 */
export async function startConversation(origin) {
  const secret = `canary${randomBytes(12).toString('hex')}`;
  const ana = await join(origin, '127.0.0.2', `${secret}-room`, secret);
  const met = new Promise((resolve) => ana.once('user joined', resolve));
  const ben = await join(origin, '127.0.0.3', `${secret}-room`, secret);
  await met;
  /** @type {string[]} */
  const problems = [];
  let sent = 0;
  let received = 0;
  let isOver = false;
  for (const participant of [ana, ben])
    participant.on('disconnect', (reason) => isOver || problems.push(`the conversation was cut: ${reason}`));
  for (const event of ['user joined', 'user left']) ana.on(event, () => problems.push(`the conversation received ${event}`));
  ben.on('offer', ({ caller, sdp }) => {
    if (caller !== ana.joined.self.id || sdp.sdp !== `v=0\r\na=${secret}-${received}\r\n`)
      problems.push('the conversation received a foreign offer');
    received += 1;
  });
  const exchange = async () => {
    while (!isOver) {
      const answer = await request(ana, 'offer', {
        target: ben.joined.self.id,
        sdp: { type: 'offer', sdp: `v=0\r\na=${secret}-${sent}\r\n` },
      });
      if (!answer.ok && !isOver) problems.push(`an offer of the conversation was refused: ${answer.code}`);
      sent += 1;
      await pause(INTERVAL_MS);
    }
  };
  const exchanging = exchange();
  return {
    secret,
    /** The problems since the last call, after a check that the conversation goes on. */
    async problems() {
      const before = received;
      const deadline = Date.now() + 20_000;
      while (received === before && Date.now() < deadline) await pause(20);
      if (received === before) problems.push('the conversation stalled');
      return problems.splice(0);
    },
    async end() {
      isOver = true;
      await exchanging;
      ana.disconnect();
      ben.disconnect();
    },
  };
}

/**
 * Joins one quiet room after the other, each from an address of its own, and measures the times.
 * @param {string} origin
 */
export function startJoins(origin) {
  /** @type {number[]} */
  const timesMs = [];
  /** @type {string[]} */
  const problems = [];
  let isOver = false;
  let number = 0;
  const run = async () => {
    while (!isOver) {
      number += 1;
      const startedAtMs = performance.now();
      try {
        const socket = await join(origin, `127.1.${(number >> 8) & 255}.${number & 255}`, `quiet-${number}`);
        timesMs.push(performance.now() - startedAtMs);
        socket.disconnect();
      } catch (error) {
        problems.push(`a join to a quiet room failed: ${messageOf(error)}`);
      }
      await pause(INTERVAL_MS);
    }
  };
  const running = run();
  return {
    /** The measurements since the last call. */
    take: () => ({ timesMs: timesMs.splice(0), problems: problems.splice(0) }),
    async end() {
      isOver = true;
      await running;
    },
  };
}

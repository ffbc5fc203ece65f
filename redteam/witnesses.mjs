/** Those who must notice nothing: a conversation with secrets in another room, and newcomers to quiet rooms. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, enter } from './clients.mjs';

/** Between two words of the conversation, and between two newcomers, in ms. */
const RHYTHM_MS = 150;

/** A conversation of two whose every word is a secret. */
export async function startConversation(origin) {
  const secret = `canary${randomBytes(12).toString('hex')}`;
  const ana = await enter(origin, '127.0.0.2', `${secret}-room`, secret);
  const met = new Promise((resolve) => ana.once('user joined', resolve));
  const ben = await enter(origin, '127.0.0.3', `${secret}-room`, secret);
  await met;
  const problems = [];
  let said = 0;
  let heard = 0;
  let isOver = false;
  ana.on('disconnect', (reason) => isOver || problems.push(`the conversation was cut: ${reason}`));
  ben.on('disconnect', (reason) => isOver || problems.push(`the conversation was cut: ${reason}`));
  for (const event of ['user joined', 'user left']) ana.on(event, () => problems.push(`the conversation heard ${event}`));
  ben.on('offer', ({ caller, sdp }) => {
    if (caller !== ana.joined.self.id || sdp.sdp !== `v=0\r\na=${secret}-${heard}\r\n`)
      problems.push('the conversation heard a foreign word');
    heard += 1;
  });
  const talk = async () => {
    while (!isOver) {
      const answer = await ask(ana, 'offer', {
        target: ben.joined.self.id,
        sdp: { type: 'offer', sdp: `v=0\r\na=${secret}-${said}\r\n` },
      });
      if (!answer.ok && !isOver) problems.push(`the conversation was refused a word: ${answer.code}`);
      said += 1;
      await pause(RHYTHM_MS);
    }
  };
  const talking = talk();
  return {
    secret,
    /** What went wrong since it was asked last, and that it goes on at all. */
    async problems() {
      const before = heard;
      const deadline = Date.now() + 20_000;
      while (heard === before && Date.now() < deadline) await pause(20);
      if (heard === before) problems.push('the conversation fell silent');
      return problems.splice(0);
    },
    async end() {
      isOver = true;
      await talking;
      ana.disconnect();
      ben.disconnect();
    },
  };
}

/** Newcomers, one after the other, each from an address of its own: how long their joins take, in ms. */
export function watchJoins(origin) {
  const timesMs = [];
  const problems = [];
  let isOver = false;
  let number = 0;
  const run = async () => {
    while (!isOver) {
      number += 1;
      const startedAt = performance.now();
      try {
        const socket = await enter(origin, `127.1.${(number >> 8) & 255}.${number & 255}`, `quiet-${number}`);
        timesMs.push(performance.now() - startedAt);
        socket.disconnect();
      } catch (error) {
        problems.push(`a newcomer was kept out: ${error.message}`);
      }
      await pause(RHYTHM_MS);
    }
  };
  const running = run();
  return {
    /** What has been measured since it was asked last. */
    take: () => ({ timesMs: timesMs.splice(0), problems: problems.splice(0) }),
    async end() {
      isOver = true;
      await running;
    },
  };
}

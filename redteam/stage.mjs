/** One server, those who must notice nothing, and the figures of each attack. */
import { setTimeout as pause } from 'node:timers/promises';
import { figuresOf } from './figures.mjs';
import { startConversation, watchJoins } from './witnesses.mjs';

/** What the server may grow by during an attack, in MB. */
const MEMORY_MB = 100;
/** Descriptors that may still be open for other reasons, once all is quiet. */
const DESCRIPTORS = 10;
/** The 95th percentile of a newcomer's join on a quiet machine, in ms; ten times as much where the machine is not its own (`npm test`). */
const JOIN_MS = { long: 2000, short: 20_000 };
const SAMPLE_MS = 100;
/** Until connections that were left have been missed, in ms. */
const QUIET_MS = 30_000;

export async function stage(server, { isShort, seed }) {
  const conversation = await startConversation(server.origin);
  const joins = watchJoins(server.origin);
  // Everything that is loaded once has been.
  await pause(2000);
  const atFirst = figuresOf(server.pid);

  /** Descriptors beyond those of the start, when they have had time to go. */
  async function descriptorsLeft() {
    const deadline = Date.now() + QUIET_MS;
    for (;;) {
      const left = (figuresOf(server.pid)?.descriptors ?? 0) - atFirst.descriptors;
      if (left <= DESCRIPTORS || Date.now() > deadline) return left;
      await pause(SAMPLE_MS);
    }
  }

  return {
    async run(name, { title, attack }) {
      const problems = [];
      const overheard = [];
      const before = figuresOf(server.pid);
      let mostMb = before?.residentMb ?? 0;
      const sampler = setInterval(() => {
        mostMb = Math.max(mostMb, figuresOf(server.pid)?.residentMb ?? 0);
      }, SAMPLE_MS);
      joins.take();
      const startedAt = performance.now();
      const context = {
        ...server,
        isShort,
        seed,
        /** Notes what must not be. */
        expect: (isRight, problem) => isRight || problems.push(problem),
        /** Keeps what an attacker has read, to be searched for secrets. */
        overhear: (texts) => overheard.push(...texts),
      };
      const tried = await attack(context).catch((error) => {
        problems.push(`the attack itself failed: ${error.stack}`);
        return 'nothing';
      });
      const seconds = (performance.now() - startedAt) / 1000;
      await pause(1000);
      clearInterval(sampler);
      const { timesMs, problems: kept } = joins.take();
      const joinP95Ms = timesMs.sort((a, b) => a - b)[Math.ceil(timesMs.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
      const left = await descriptorsLeft();
      const grownMb = mostMb - atFirst.residentMb;
      if (figuresOf(server.pid) === null) problems.push('the server has ended');
      problems.push(...kept.slice(0, 3), ...(await conversation.problems()).slice(0, 3));
      if (overheard.some((text) => text.includes(conversation.secret))) problems.push('a secret of another room was heard');
      if (grownMb > MEMORY_MB) problems.push(`the server grew by ${grownMb.toFixed(0)} MB`);
      if (left > DESCRIPTORS) problems.push(`${left} descriptors stayed open`);
      const bound = isShort ? JOIN_MS.short : JOIN_MS.long;
      if (joinP95Ms > bound) problems.push(`newcomers waited for ${joinP95Ms.toFixed(0)} ms`);
      process.stdout.write(`${problems.length === 0 ? 'held  ' : 'FAILED'} ${name} (${seconds.toFixed(0)} s)\n`);
      return { name, title, tried, seconds, grownMb, descriptorsLeft: left, joinP95Ms, problems };
    },
    async end() {
      await joins.end();
      await conversation.end();
    },
  };
}

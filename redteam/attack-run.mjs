/** Runs attacks against one server: measures each, and checks that it disturbs no other room. */
import { setTimeout as pause } from 'node:timers/promises';
import { traceOf } from '../scripts/user-error.mjs';
import { startConversation, startJoins } from './control-traffic.mjs';
import { figuresOf } from './figures.mjs';

/**
 * @typedef {object} Context
 * @property {string} origin of the server under attack
 * @property {number} pid of its process
 * @property {boolean} isShort
 * @property {number} seed of random attacks
 * @property {(isRight: boolean, problem: string) => void} expect records a problem when its condition is false
 * @property {(texts: readonly string[]) => void} addReceived keeps what the attacker has received, to search it for secrets
 */

/** @typedef {{ title: string, attack: (context: Context) => Promise<string> }} Attack `attack` resolves to what it tried */

/**
 * @typedef {{ name: string, title: string, tried: string, seconds: number, grownMb: number, descriptorsLeft: number, joinP95Ms: number,
 *   problems: readonly string[] }} Result
 */

/** The bound of the server's growth during an attack, in MB. */
const MEMORY_MB = 100;
/** Descriptors that may stay open for other reasons after an attack. */
const DESCRIPTORS = 10;
/** Bounds of the 95th percentile of join times, in ms: on a quiet machine, and beside other work (`npm test`). */
const JOIN_MS = { long: 2000, short: 20_000 };
const SAMPLE_MS = 100;
/** The time in which the server notices abandoned connections, in ms. */
const QUIET_MS = 30_000;

/**
 * Starts the traffic that no attack may disturb.
 * @param {{ origin: string, pid: number }} server
 * @param {{ isShort: boolean, seed: number }} options
 */
export async function startAttackRun({ origin, pid }, { isShort, seed }) {
  const conversation = await startConversation(origin);
  const joins = startJoins(origin);
  // Until the server has loaded everything that it loads once.
  await pause(2000);
  const atFirst = figuresOf(pid);
  if (atFirst === null) throw new Error('The server ended before the first attack.');

  /** Descriptors beyond those of the start, after the time in which the server closes abandoned connections. */
  async function descriptorsLeft() {
    const deadline = Date.now() + QUIET_MS;
    for (;;) {
      const left = (figuresOf(pid)?.descriptors ?? 0) - (atFirst?.descriptors ?? 0);
      if (left <= DESCRIPTORS || Date.now() > deadline) return left;
      await pause(SAMPLE_MS);
    }
  }

  return {
    /**
     * @param {string} name
     * @param {Attack} attack
     * @returns {Promise<Result>}
     */
    async run(name, { title, attack }) {
      /** @type {string[]} */
      const problems = [];
      /** @type {string[]} */
      const received = [];
      let mostMb = figuresOf(pid)?.residentMb ?? 0;
      const sampler = setInterval(() => {
        mostMb = Math.max(mostMb, figuresOf(pid)?.residentMb ?? 0);
      }, SAMPLE_MS);
      joins.take();
      const startedAtMs = performance.now();
      /** @type {Context} */
      const context = {
        origin,
        pid,
        isShort,
        seed,
        expect: (isRight, problem) => {
          if (!isRight) problems.push(problem);
        },
        addReceived: (texts) => received.push(...texts),
      };
      const tried = await attack(context).catch((error) => {
        problems.push(`the attack itself failed: ${traceOf(error)}`);
        return 'nothing';
      });
      const seconds = (performance.now() - startedAtMs) / 1000;
      await pause(1000);
      clearInterval(sampler);
      const { timesMs, problems: joinProblems } = joins.take();
      const joinP95Ms = timesMs.sort((a, b) => a - b)[Math.ceil(timesMs.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
      const left = await descriptorsLeft();
      const grownMb = mostMb - atFirst.residentMb;
      if (figuresOf(pid) === null) problems.push('the server has ended');
      problems.push(...joinProblems.slice(0, 3), ...(await conversation.problems()).slice(0, 3));
      if (received.some((text) => text.includes(conversation.secret))) problems.push('a secret of another room was received');
      if (grownMb > MEMORY_MB) problems.push(`the server grew by ${grownMb.toFixed(0)} MB`);
      if (left > DESCRIPTORS) problems.push(`${left} descriptors stayed open`);
      const boundMs = isShort ? JOIN_MS.short : JOIN_MS.long;
      if (joinP95Ms > boundMs) problems.push(`joins took ${joinP95Ms.toFixed(0)} ms`);
      process.stdout.write(`${problems.length === 0 ? 'held  ' : 'FAILED'} ${name} (${seconds.toFixed(0)} s)\n`);
      return { name, title, tried, seconds, grownMb, descriptorsLeft: left, joinP95Ms, problems };
    },
    async end() {
      await joins.end();
      await conversation.end();
    },
  };
}

/** All checks with the section of docs/protocol.md that each is from, and how they are run one after the other. */
import { Departure } from './expect.mjs';
import { fullRoomCheck } from './signaling/full-room.mjs';
import { joiningChecks } from './signaling/joining.mjs';
import { joinLimitCheck, limitChecks } from './signaling/limits.mjs';
import { graceCheck, presenceChecks } from './signaling/presence.mjs';
import { signalChecks } from './signaling/signals.mjs';

/**
 * One check: `run`, or a `begin` that is called when the run begins and resolves to the rest of it.
 * @typedef {object} Check
 * @property {string} section
 * @property {string} title
 * @property {(stage: Stage) => Promise<void>} [run]
 * @property {(stage: Stage) => Promise<() => Promise<void>>} [begin]
 * @typedef {import('./stage.mjs').Stage} Stage
 */

/**
 * @param {string} section
 * @param {Readonly<Record<string, (stage: Stage) => Promise<void>>>} checks
 */
const inSection = (section, checks) => Object.entries(checks).map(([title, run]) => ({ section, title, run }));

/** @type {readonly Check[]} */
export const CHECKS = [
  ...inSection('Joining', joiningChecks),
  ...inSection('Signals', signalChecks),
  ...inSection('Presence and updates', presenceChecks),
  ...inSection('Limits', limitChecks),
  { section: 'Presence and updates', ...graceCheck },
  { section: 'Joining', ...fullRoomCheck },
  { section: 'Limits', ...joinLimitCheck },
];

/**
 * Runs checks on one stage. One that departs does not end the run.
 * @param {Stage} stage
 * @param {(result: { section: string, title: string, departure: Departure | null }) => void} onResult
 * @param {readonly Check[]} [checks]
 * @returns {Promise<number>} how many departed
 */
export async function runChecks(stage, onResult, checks = CHECKS) {
  let departed = 0;
  /** @type {Map<Check, Outcome<() => Promise<void>>>} */
  const begun = new Map();
  for (const check of checks) {
    const { begin } = check;
    if (begin) begun.set(check, await outcomeOf(() => begin(stage)));
  }
  stage.keepGuests();
  for (const check of checks) {
    const { section, title, run = async () => undefined } = check;
    const early = begun.get(check);
    const rest = early ? early.value : () => run(stage);
    const departure = rest ? (await outcomeOf(rest)).departure : (early?.departure ?? null);
    await stage.dismissGuests();
    if (departure) departed += 1;
    onResult({ section, title, departure });
  }
  return departed;
}

/**
 * @template Value
 * @typedef {{ value: Value, departure: null } | { value: null, departure: Departure }} Outcome
 */

/**
 * What a part of a check returns, or where it departed. An error of another kind departs, too: no client can read such an answer.
 * @template Value
 * @param {() => Promise<Value>} part
 * @returns {Promise<Outcome<Value>>}
 */
async function outcomeOf(part) {
  try {
    return { value: await part(), departure: null };
  } catch (error) {
    if (error instanceof Departure) return { value: null, departure: error };
    return { value: null, departure: new Departure('an answer that a client can read', String(error)) };
  }
}

/** From opening a link, or from pressing Join in pre-join, to the first frame of the remote participant. */
import { LONG_WAY_MS, measureJoinSpeed } from './join-speed.mjs';
import { median } from './statistics.mjs';

export const title = 'Joining';
export const how =
  'To the first decoded frame of a participant who is already in the room: from opening a link with `?join` in an open window, from pressing Join in pre-join, and ' +
  `from opening the link with a round trip of ${LONG_WAY_MS} ms to the server. Against the bare page of six events, and against a floor: a page of plain code that does nothing else.`;

const note =
  'The time from pre-join varies with the load of the machine, as the floor does: 164 ms in a run whose floor was 152.';

const ROUNDS = 7;

/**
 * @param {string} executablePath
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function measure(executablePath) {
  const times = await measureJoinSpeed({ executablePath, rounds: ROUNDS });
  /** @param {string} name */
  const of = (name) => median(times[name] ?? []);
  return {
    series: Object.entries(times).map(([name, values]) => ({ label: name, unit: 'ms', values })),
    goals: [
      { label: 'product ÷ bare page', value: of('product') / of('bare'), atMost: 1 },
      { label: 'product ÷ floor', value: of('product') / of('floor'), atMost: 1.25 },
      { label: 'from Join in pre-join', value: of('pre-join'), unit: 'ms', atMost: 180 },
      {
        label: 'long way: product − floor',
        value: of('product, long way') - of('floor, long way'),
        unit: 'ms',
        atMost: LONG_WAY_MS,
      },
    ],
    note,
  };
}

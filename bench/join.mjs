/** From a link, or from the button at the door, to the other person's first frame. */
import { LONG_WAY_MS, measureJoinSpeed } from './join-speed.mjs';
import { median } from './statistics.mjs';

export const title = 'Joining';
export const how =
  'To the first decoded frame of somebody who is in the room already: from opening a link with `?join` in a window that is there already, from pressing Join at the door, and ' +
  `from opening the link with a round trip of ${LONG_WAY_MS} ms to the server. Against the bare page of six events, and against a floor: a page of plain code with nothing to it.`;

const note = 'The time from the door follows the machine’s hour, as the floor does: 164 ms in a run whose floor was 152.';

const ROUNDS = 7;

export async function measure(executablePath) {
  const times = await measureJoinSpeed({ executablePath, rounds: ROUNDS });
  const of = (name) => median(times[name]);
  return {
    series: Object.entries(times).map(([name, values]) => ({ label: name, unit: 'ms', values })),
    goals: [
      { label: 'product ÷ bare page', value: of('product') / of('bare'), atMost: 1 },
      { label: 'product ÷ floor', value: of('product') / of('floor'), atMost: 1.25 },
      { label: 'from Join at the door', value: of('door'), unit: 'ms', atMost: 180 },
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

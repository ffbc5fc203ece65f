/** How the pages load on a slow line. */
import { measurePageLoads } from './page-load.mjs';
import { median } from './statistics.mjs';

export const title = 'Loading';
export const how =
  'With an empty cache at 1.6 Mbit/s and 150 ms of round trip: the largest paint, and how far the page moves while it builds up.';

const ROUNDS = 7;

export async function measure(executablePath) {
  const loads = await measurePageLoads({ executablePath, rounds: ROUNDS });
  const values = (name, key) => loads[name].map((load) => load[key]);
  return {
    series: Object.keys(loads).flatMap((name) => [
      { label: `${name}: largest paint`, unit: 'ms', values: values(name, 'largestMs') },
      { label: `${name}: JavaScript`, unit: 'KB', values: values(name, 'scriptBytes').map((bytes) => bytes / 1000) },
    ]),
    goals: [
      { label: 'home: largest paint', value: median(values('home', 'largestMs')), unit: 'ms', atMost: 1000 },
      ...Object.keys(loads).map((name) => ({
        label: `${name}: layout shift`,
        value: median(values(name, 'shift')),
        atMost: 0.01,
      })),
    ],
  };
}

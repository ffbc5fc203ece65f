/** How the pages load on a slow line. */
import { measurePageLoads } from './page-load.mjs';
import { median } from './statistics.mjs';

export const title = 'Loading';
export const how =
  'With an empty cache at 1.6 Mbit/s and a round trip of 150 ms: the largest paint, and the layout shifts while the page loads.';

const ROUNDS = 7;

/**
 * @param {string} executablePath
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function measure(executablePath) {
  const loads = await measurePageLoads({ executablePath, rounds: ROUNDS });
  const pages = Object.entries(loads);
  return {
    series: pages.flatMap(([name, list]) => [
      { label: `${name}: largest paint`, unit: 'ms', values: list.map(({ largestMs }) => largestMs) },
      { label: `${name}: JavaScript`, unit: 'KB', values: list.map(({ scriptBytes }) => scriptBytes / 1000) },
    ]),
    goals: [
      { label: 'home: largest paint', value: median(loads.home.map(({ largestMs }) => largestMs)), unit: 'ms', atMost: 1000 },
      ...pages.map(([name, list]) => ({
        label: `${name}: layout shift`,
        value: median(list.map(({ shift }) => shift)),
        atMost: 0.01,
      })),
    ],
  };
}

/**
 * `npm run bench`: measures the product against its baselines in one run, and prints ratios of medians, since machines differ. A word after
 * `--` keeps to the measurements whose names have it, such as `npm run bench -- door`.
 */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { build } from '../scripts/build.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';
import { LONG_WAY_MS, measureJoinSpeed } from './join-speed.mjs';
import { measurePageLoads } from './page-load.mjs';

const ROUNDS = 7;

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const spread = (values) => `${Math.round(sorted(values)[0])} to ${Math.round(sorted(values).at(-1))}`;
const print = (line = '') => process.stdout.write(`${line}\n`);

const word = process.argv[2] ?? '';
await build();
const executablePath = await findBrowser();
print(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);

const joins = await measureJoinSpeed({ executablePath, rounds: ROUNDS, only: (name) => name.includes(word) });
if (Object.keys(joins).length > 0)
  print(`\nTo the first remote frame, median of ${ROUNDS} (spread), ms; the long way has ${LONG_WAY_MS} ms of round trip`);
for (const [name, times] of Object.entries(joins)) print(`  ${name.padEnd(18)} ${Math.round(median(times))} (${spread(times)})`);
for (const [one, other] of [
  ['product', 'bare'],
  ['product', 'floor'],
  ['product, long way', 'floor, long way'],
]) {
  if (!joins[one] || !joins[other]) continue;
  const [a, b] = [median(joins[one]), median(joins[other])];
  print(`  ${one} to ${other}: ${(a / b).toFixed(2)}, ${Math.round(a - b)} ms`);
}

if ('pages'.includes(word)) {
  const loads = await measurePageLoads({ executablePath, rounds: ROUNDS });
  print(`\nLoading with an empty cache at 1.6 Mbit/s and 150 ms, median of ${ROUNDS} (spread)`);
  for (const [name, list] of Object.entries(loads)) {
    const largest = list.map(({ largestMs }) => largestMs);
    const shift = median(list.map((load) => load.shift)).toFixed(3);
    const scripts = Math.round(median(list.map(({ scriptBytes }) => scriptBytes)) / 1000);
    print(
      `  ${name.padEnd(6)} largest paint ${Math.round(median(largest))} ms (${spread(largest)}), layout shift ${shift}, JavaScript ${scripts} KB`,
    );
  }
}

/** `npm run bench`: measures the product against its baselines in one run, and prints ratios of medians, since machines differ. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { build } from '../scripts/build.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';
import { measureJoinSpeed } from './join-speed.mjs';

const ROUNDS = 7;

const sorted = (times) => [...times].sort((a, b) => a - b);
const median = (times) => sorted(times)[Math.floor(times.length / 2)];
const spread = (times) => `${Math.round(sorted(times)[0])} to ${Math.round(sorted(times).at(-1))}`;

await build();
const executablePath = await findBrowser();
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);

const joins = await measureJoinSpeed({ executablePath, rounds: ROUNDS });
console.log(`Opening the link to the first remote frame, median of ${ROUNDS} (spread), ms`);
for (const [name, times] of Object.entries(joins))
  console.log(`  ${name.padEnd(8)} ${Math.round(median(times))} (${spread(times)})`);
console.log(`  ratio    ${(median(joins.product) / median(joins.bare)).toFixed(2)}`);

/**
 * `npm run bench`: measures the product against its baselines, prints the medians and their ratios, and writes them into
 * docs/performance.md. `npm run bench -- NAME` runs one measurement.
 */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { build } from '../scripts/build.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';
import { runProgram, UserError } from '../scripts/user-error.mjs';
import { keepResult, linesOf, writeDocument } from './report.mjs';

/**
 * Every measurement, in the order of the document.
 * @type {Record<string, () => Promise<import('./report.mjs').Measurement>>}
 */
const MEASUREMENTS = {
  join: () => import('./join.mjs'),
  pages: () => import('./pages.mjs'),
  latency: () => import('./latency.mjs'),
  mesh: () => import('./mesh.mjs'),
  relay: () => import('./server/relay.mjs'),
  idle: () => import('./server/idle.mjs'),
  roster: () => import('./server/roster.mjs'),
};

const machine = `${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;

await runProgram(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0) {
    throw new UserError(`There is no measurement ${unknown.join(', ')}; there are: ${Object.keys(MEASUREMENTS).join(', ')}.`);
  }
  await build();
  const executablePath = await findBrowser();
  process.stdout.write(`${machine}\n\n`);
  for (const [name, load] of Object.entries(MEASUREMENTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { title, how, measure } = await load();
    const result = { name, title, how, machine, date: new Date().toISOString().slice(0, 10), ...(await measure(executablePath)) };
    keepResult(result);
    process.stdout.write(`${linesOf(result).join('\n')}\n`);
  }
  writeDocument(Object.keys(MEASUREMENTS));
  return 0;
});

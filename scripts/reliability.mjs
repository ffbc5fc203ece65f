/**
 * `npm run reliability`: runs every fault test several times and writes the measurements into docs/reliability.md. Arguments go on to
 * Playwright: `npm run reliability -- -g NET-2 --repeat-each=3` replaces the figures of NET-2 only.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { faultReportFile, runBrowserTests } from './e2e.mjs';
import { faultsOf, tableOf } from './reliability-table.mjs';
import { inRepository } from './repository.mjs';
import { setup } from './setup.mjs';
import { runProgram } from './user-error.mjs';

const RUNS = 5;
const page = inRepository('docs', 'reliability.md');
/** Every single measurement, so that a run of some tests replaces their figures only. */
const figuresFile = inRepository('docs', 'reliability-figures.json');
const TABLE = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/;

const machine = () =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release().split('-')[0]}, Node ${process.versions.node}`;

await runProgram(async () => {
  await setup();
  const args = process.argv.slice(2);
  process.env.FIGURES = 'strict';
  const code = await runBrowserTests([`--repeat-each=${RUNS}`, '--project=reliability', '--project=network', ...args]);
  const measured = faultsOf(JSON.parse(readFileSync(faultReportFile, 'utf8')));
  const before = existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, 'utf8')) : {};
  const faults = { ...before, ...measured };
  writeFileSync(figuresFile, `${JSON.stringify(faults, null, 2)}\n`);
  const text = `${tableOf(faults)}\n\nMeasured on ${machine()}.\n`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(TABLE, (_, start, end) => `${start}${text}${end}`),
  );
  process.stdout.write(`\n${tableOf(measured)}\n`);
  return code;
});

/**
 * `npm run mutation`: measures how many mutants of each pure policy its own tests detect. Writes the table of docs/testing.md, and fails below
 * the goal. `npm run mutation -- grid-layout` measures one policy and writes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRepository, isProgram } from '../scripts/repository.mjs';
import { npmCommand, run } from '../scripts/run-process.mjs';
import { setup } from '../scripts/setup.mjs';
import { runProgram, UserError } from '../scripts/user-error.mjs';
import { POLICIES } from './policies.mjs';

/** Detected mutants of a file, in percent. */
const GOAL_PERCENT = 85;
const REPORT = inRepository('test-results', 'mutation.json');
const DOCUMENT = inRepository('docs', 'testing.md');
const TABLE = /(<!-- mutation: written by `npm run mutation` -->\n\n)[\s\S]*?(\n\n<!-- end of the table -->)/;

/** @typedef {{ file: string, detected: number, mutants: number, percent: number }} Score */

/**
 * The score of every file of a report (mutation-testing-report-schema): a mutant that makes a test fail or hang is detected.
 * @param {{ files: Record<string, { mutants: { status: string }[] }> }} report
 * @returns {Score[]}
 */
function scoresOf({ files }) {
  return Object.entries(files).map(([file, { mutants }]) => {
    const valid = mutants.filter(({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status));
    const detected = valid.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    return { file, detected, mutants: valid.length, percent: (100 * detected) / valid.length };
  });
}

/** @param {Score} score */
const rowOf = ({ file, detected, mutants, percent }) => `| \`${file}\` | ${detected} of ${mutants} | ${percent.toFixed(1)} % |`;

async function install() {
  if (existsSync(inRepository('mutation', 'node_modules', '@stryker-mutator', 'vitest-runner'))) return;
  process.stdout.write('Installing Stryker (once) ...\n');
  const { command, args, options } = npmCommand(['ci', '--no-audit', '--no-fund']);
  const code = await run(command, args, { ...options, cwd: inRepository('mutation') });
  if (code !== 0) throw new UserError('npm could not install Stryker (its message is above).');
}

/**
 * The policies whose paths contain an argument; all without arguments.
 * @param {readonly string[]} args
 */
function chosen(args) {
  const unknown = args.find((name) => !POLICIES.some((policy) => policy.includes(name)));
  if (unknown !== undefined) throw new UserError(`No policy has ${unknown} in its path; there are:\n${POLICIES.join('\n')}`);
  return args.length === 0 ? POLICIES : POLICIES.filter((policy) => args.some((name) => policy.includes(name)));
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await setup();
    const policies = chosen(process.argv.slice(2));
    await install();
    const stryker = inRepository('mutation', 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
    const code = await run(process.execPath, [stryker, 'run', 'mutation/stryker.config.mjs', '--mutate', policies.join(',')]);
    if (code !== 0) throw new UserError('Stryker failed (its message is above).');
    const scores = scoresOf(JSON.parse(readFileSync(REPORT, 'utf8')));
    if (policies === POLICIES) {
      const table = `| policy | detected mutants | score |\n|---|---|---|\n${scores.map(rowOf).join('\n')}`;
      writeFileSync(
        DOCUMENT,
        readFileSync(DOCUMENT, 'utf8').replace(TABLE, (_, start, end) => start + table + end),
      );
    }
    const weak = scores.filter(({ percent }) => percent < GOAL_PERCENT).map(rowOf);
    if (weak.length > 0)
      throw new UserError(`Below ${GOAL_PERCENT} %: a survivor is a missing assertion or dead code.\n${weak.join('\n')}`);
  });
}

/** `npm run check`: the gate before a commit, without a browser. One line a step; every step runs, and any failure fails the whole. */

import { build } from './build.mjs';
import { checkBundle } from './check-bundle.mjs';
import { checkDocuments } from './check-documents.mjs';
import { checkLayers } from './check-layers.mjs';
import { checkRules } from './check-rules.mjs';
import { checkVersions } from './check-versions.mjs';
import { inRepository, isProgram } from './repository.mjs';
import { runQuietly, toolEntry } from './run-process.mjs';
import { setup } from './setup.mjs';
import { runProgram } from './user-error.mjs';

/** Where the unit tests leave their report, for the sum at the end of `npm test`. */
export const unitReportFile = inRepository('test-results', 'unit.json');

const VITEST_ARGS = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReportFile}`];

/** A step that is a tool: what it writes is shown when it fails. */
const tool = (packageName, args, command) => async () => {
  const { code, output } = await runQuietly(process.execPath, [toolEntry(packageName, command), ...args]);
  return { isOk: code === 0, output };
};

/** A step that is a function of ours and lists problems. */
const ours = (check) => async () => {
  const problems = check();
  return { isOk: problems.length === 0, output: problems.join('\n') };
};

async function bundleStep() {
  await build();
  const { lines, problems } = checkBundle();
  return { isOk: problems.length === 0, output: problems.join('\n'), note: lines.join('; ') };
}

const steps = [
  ['versions', ours(checkVersions)],
  ['rules', ours(checkRules)],
  ['layers', ours(checkLayers)],
  ['documents', ours(checkDocuments)],
  ['lint', tool('@biomejs/biome', ['ci', '--error-on-warnings', '--colors=off'], 'biome')],
  ['types', tool('typescript', ['-b'], 'tsc')],
  ['unused code', tool('knip', ['--no-progress'])],
  ['unit tests', tool('vitest', VITEST_ARGS)],
  ['bundle', bundleStep],
];

async function runStep(step) {
  try {
    return await step();
  } catch (error) {
    return { isOk: false, output: error?.stack ?? String(error) };
  }
}

/**
 * Runs every step and prints one line for each, with what a failed one wrote.
 * @returns {Promise<string[]>} names of the steps that failed
 */
export async function runChecks() {
  const failed = [];
  for (const [name, step] of steps) {
    const startedAtMs = performance.now();
    const { isOk, output, note = '' } = await runStep(step);
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    process.stdout.write(`${isOk ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(5)} s  ${note}\n`);
    if (isOk) continue;
    failed.push(name);
    process.stdout.write(`${output.trimEnd().replace(/^/gm, '    ')}\n`);
  }
  return failed;
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await setup();
    const failed = await runChecks();
    process.stdout.write(failed.length === 0 ? '\nAll checks passed.\n' : `\nFailed: ${failed.join(', ')}\n`);
    return failed.length === 0 ? 0 : 1;
  });
}

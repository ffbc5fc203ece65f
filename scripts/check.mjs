/** `npm run check`: the gate before a commit, without a browser. Every step runs and prints one line; a failed step fails the whole. */

import { build } from './build.mjs';
import { checkBundle } from './check-bundle.mjs';
import { checkDocuments } from './check-documents.mjs';
import { checkGuarantees } from './check-guarantees.mjs';
import { checkLayers } from './check-layers.mjs';
import { checkVersions } from './check-versions.mjs';
import { inRepository, isProgram } from './repository.mjs';
import { runQuietly, toolEntry } from './run-process.mjs';
import { setup } from './setup.mjs';
import { runProgram, traceOf } from './user-error.mjs';

/** The report of the unit tests, for the sum at the end of `npm test`. */
export const unitReportFile = inRepository('test-results', 'unit.json');

const VITEST_ARGS = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReportFile}`];

/** @typedef {{ isOk: boolean, output: string, note?: string }} Outcome `output` is printed when the step failed, `note` always */
/** @typedef {() => Promise<Outcome>} Step */

/**
 * A step that runs a tool of npm.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command]
 * @returns {Step}
 */
const toolStep = (packageName, args, command) => async () => {
  const { code, output } = await runQuietly(process.execPath, [toolEntry(packageName, command), ...args]);
  return { isOk: code === 0, output };
};

/**
 * A step that runs a check of this repository.
 * @param {() => readonly string[]} check returns the problems
 * @returns {Step}
 */
const checkStep = (check) => async () => {
  const problems = check();
  return { isOk: problems.length === 0, output: problems.join('\n') };
};

/** @type {Step} */
async function bundleStep() {
  await build();
  const { lines, problems } = checkBundle();
  return { isOk: problems.length === 0, output: problems.join('\n'), note: lines.join('; ') };
}

/** @type {readonly (readonly [string, Step])[]} */
const steps = [
  ['versions', checkStep(checkVersions)],
  ['guarantees', checkStep(checkGuarantees)],
  ['layers', checkStep(checkLayers)],
  ['documents', checkStep(checkDocuments)],
  ['lint', toolStep('@biomejs/biome', ['ci', '--error-on-warnings', '--colors=off'], 'biome')],
  ['types', toolStep('typescript', ['-b'], 'tsc')],
  ['unused code', toolStep('knip', ['--no-progress'])],
  ['unit tests', toolStep('vitest', VITEST_ARGS)],
  ['bundle', bundleStep],
];

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  try {
    return await step();
  } catch (error) {
    return { isOk: false, output: traceOf(error) };
  }
}

/**
 * Runs every step and prints one line for each, with the output of a failed one.
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

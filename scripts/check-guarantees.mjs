/** Checks docs/guarantees.md against the tests: a test that runs holds every promise, and every browser test names the promise that it holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository, isProgram, repositoryRoot } from './repository.mjs';
import { testTitles } from './test-titles.mjs';
import { runProgram, UserError } from './user-error.mjs';

const PROMISE_LINE = /^(?:[-*] +)?\**([A-Z][A-Z0-9]*-\d+)\b[:.]?\** +\S/;
const TITLE_IDS = /^([A-Z][A-Z0-9]*-\d+(?:, [A-Z][A-Z0-9]*-\d+)*) \S/;
/** Tests, and contracts: files of tests that each implementation of a seam runs. Screenshots compare nothing, and hold no promise. */
const TEST_FILE = /(?<!\.screenshots)\.(?:test|spec)\.(?:ts|tsx|mjs)$|-contract\.ts$/;
const BROWSER_TEST_FILE = /\.spec\.ts$/;
const TEST_FOLDERS = ['packages', 'apps', 'e2e', 'scripts', 'bench', 'deploy'];
const IGNORED_FOLDERS = new Set(['node_modules', 'dist', 'test-results']);

/**
 * Ids of the promises, each with whether a test holds it yet; and one problem for each id that is listed twice.
 * @param {string} guarantees
 */
function readPromises(guarantees) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, boolean>} */
  const isTested = new Map();
  for (const line of guarantees.split('\n')) {
    const id = PROMISE_LINE.exec(line)?.[1];
    if (id === undefined) continue;
    if (isTested.has(id)) problems.push(`docs/guarantees.md: ${id} is listed twice.`);
    isTested.set(id, false);
  }
  return { problems, isTested };
}

/**
 * Problems of the titles of one file; marks in `isTested` which promises the file's tests hold.
 * @param {string} file
 * @param {string} source
 * @param {Map<string, boolean>} isTested
 */
function titleProblems(file, source, isTested) {
  /** @type {string[]} */
  const problems = [];
  const seen = new Set();
  for (const { title, line, scopeLine, runs } of testTitles(source)) {
    const ids = TITLE_IDS.exec(title ?? '')?.[1]?.split(', ') ?? [];
    if (ids.length === 0 && BROWSER_TEST_FILE.test(file))
      problems.push(
        `${file}:${line}: the title of a browser test starts with the id of a promise; this is ${JSON.stringify(title)}.`,
      );
    for (const id of ids) {
      if (!isTested.has(id)) problems.push(`${file}:${line}: ${id} is not in docs/guarantees.md.`);
      else if (runs) isTested.set(id, true);
    }
    const place = `${scopeLine} ${title}`;
    if (title !== null && seen.has(place))
      problems.push(`${file}:${line}: another test of the same group has the title ${JSON.stringify(title)}.`);
    seen.add(place);
  }
  return problems;
}

/**
 * Problems between guarantees and tests, one sentence each.
 * @param {string} guarantees the text of docs/guarantees.md: list items such as `- **JOIN-3** The client tells the ninth participant ...`
 * @param {ReadonlyMap<string, string>} testFiles source text by path
 * @returns {string[]}
 */
export function guaranteeProblems(guarantees, testFiles) {
  const { problems, isTested } = readPromises(guarantees);
  for (const [file, source] of testFiles) problems.push(...titleProblems(file, source, isTested));
  const untested = [...isTested].filter(([, tested]) => !tested).map(([id]) => id);
  return [...problems, ...untested.map((id) => `docs/guarantees.md: ${id} has no test that runs.`)];
}

/**
 * @param {string} folder
 * @returns {Generator<string, void>}
 */
function* testFilesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !IGNORED_FOLDERS.has(entry.name)) yield* testFilesBelow(file);
    if (entry.isFile() && TEST_FILE.test(entry.name)) yield file;
  }
}

/** Checks this repository; returns the problems. */
export function checkGuarantees() {
  const folders = TEST_FOLDERS.map((name) => inRepository(name)).filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => [...testFilesBelow(folder)]);
  const sources = new Map(files.map((file) => [path.relative(repositoryRoot, file), readFileSync(file, 'utf8')]));
  return guaranteeProblems(readFileSync(inRepository('docs', 'guarantees.md'), 'utf8'), sources);
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const problems = checkGuarantees();
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  });
}

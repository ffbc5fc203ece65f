/** Holds docs/rules.md and the tests together: every promise has a test that runs, every test names the promise that it holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository, isProgram, repositoryRoot } from './repository.mjs';
import { testTitles } from './test-titles.mjs';
import { runProgram, UserError } from './user-error.mjs';

const RULE_LINE = /^(?:[-*] +)?\**([A-Z][A-Z0-9]*-\d+)\b[:.]?\** +\S/;
const TITLE_IDS = /^([A-Z][A-Z0-9]*-\d+(?:, [A-Z][A-Z0-9]*-\d+)*) \S/;
/** Tests, and contracts: files of tests that each implementation of a seam runs. Screenshots compare nothing, and hold no promise. */
const TEST_FILE = /(?<!\.screenshots)\.(?:test|spec)\.(?:ts|tsx|mjs)$|-contract\.ts$/;
const TEST_FOLDERS = ['packages', 'apps', 'e2e', 'scripts', 'bench', 'deploy'];
const IGNORED_FOLDERS = new Set(['node_modules', 'dist', 'test-results']);

/**
 * What is wrong between rules and tests, one sentence each; nothing when all is well.
 * @param {string} rules the text of docs/rules.md: list items such as `- **ROOM-3** A returning seat keeps its participant id.`
 * @param {ReadonlyMap<string, string>} testFiles source text by path
 * @returns {string[]}
 */
export function ruleProblems(rules, testFiles) {
  const problems = [];
  const isTested = new Map();
  for (const line of rules.split('\n')) {
    const id = RULE_LINE.exec(line)?.[1];
    if (id === undefined) continue;
    if (isTested.has(id)) problems.push(`docs/rules.md: ${id} stands there twice.`);
    isTested.set(id, false);
  }
  for (const [file, source] of testFiles) {
    for (const { title, line, runs } of testTitles(source)) {
      const ids = title === null ? undefined : TITLE_IDS.exec(title)?.[1]?.split(', ');
      if (ids === undefined)
        problems.push(`${file}:${line}: the title of a test starts with a rule id; this is ${JSON.stringify(title)}.`);
      for (const id of ids ?? []) {
        if (!isTested.has(id)) problems.push(`${file}:${line}: ${id} is not in docs/rules.md.`);
        else if (runs) isTested.set(id, true);
      }
    }
  }
  const untested = [...isTested].filter(([, tested]) => !tested).map(([id]) => id);
  return [...problems, ...untested.map((id) => `docs/rules.md: ${id} has no test that runs.`)];
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
export function checkRules() {
  const folders = TEST_FOLDERS.map((name) => inRepository(name)).filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => [...testFilesBelow(folder)]);
  const sources = new Map(files.map((file) => [path.relative(repositoryRoot, file), readFileSync(file, 'utf8')]));
  return ruleProblems(readFileSync(inRepository('docs', 'rules.md'), 'utf8'), sources);
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const problems = checkRules();
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  });
}

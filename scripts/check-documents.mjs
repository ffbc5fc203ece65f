/** Checks that every source file that a document names exists, so that a file that moves takes its mentions along. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository, isProgram } from './repository.mjs';
import { runProgram, UserError } from './user-error.mjs';

/** Without docs/decisions: a record names the files of its day. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(inRepository('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const FOLDERS = ['packages', 'apps', 'e2e', 'scripts', 'bench', 'redteam', 'conformance', 'mutation'];
const IGNORED = /(?:^|\/)(?:node_modules|dist)\//;
/** A file name with or without folders before it, in a table, a drawing or a sentence. */
const FILE_NAME = /(?<![\w.*-])(?:[\w.-]+\/)*[a-z][a-z0-9.-]*\.(?:ts|tsx|mjs)(?![\w-])/g;

/**
 * The file names in a text that no file has, or that no file has below the folders before them.
 * @param {string} text
 * @param {readonly string[]} files paths in the repository, with `/`
 * @returns {string[]} without doubles
 */
export function missingFiles(text, files) {
  const names = new Set(text.match(FILE_NAME));
  /** @param {string} name */
  const exists = (name) => files.some((file) => file === name || file.endsWith(`/${name}`));
  return [...names].filter((name) => !exists(name.replace(/^(?:\.\.?\/)+/, '')));
}

/** Checks this repository. Returns the problems. */
export function checkDocuments() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
      .filter((file) => !IGNORED.test(file)),
  ).concat(readdirSync(inRepository()));
  return DOCUMENTS.flatMap((document) =>
    missingFiles(readFileSync(inRepository(document), 'utf8'), files).map((name) => `${document}: there is no file ${name}.`),
  );
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const problems = checkDocuments();
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  });
}

/**
 * Checks the layers of every source tree (its README.md lists them from top to bottom), the purity of the files that say they are pure,
 * and the map of the layers in docs/architecture.md. `--write` writes that map.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { layerProblems, layersIn, mapOf, purityProblems } from './layers.mjs';
import { inRepository, isProgram } from './repository.mjs';
import { runProgram, UserError } from './user-error.mjs';

const TREES = ['packages/engine/src', 'apps/web/src', 'apps/server/src', 'e2e'];
const DOCUMENT = inRepository('docs', 'architecture.md');
const MAP = /(<!-- map: written by `node scripts\/check-layers\.mjs --write` -->\n\n)[\s\S]*?(\n\n<!-- end of the map -->)/;

/** @param {string} tree */
function sourcesOf(tree) {
  const root = inRepository(...tree.split('/'));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
  /** @param {string} file */
  const isSource = (file) => /\.(?:tsx?|css)$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file);
  return new Map(files.filter(isSource).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/** @param {string} tree */
const layersOf = (tree) => layersIn(readFileSync(inRepository(...tree.split('/'), 'README.md'), 'utf8'));

function documentWithMap() {
  const text = readFileSync(DOCUMENT, 'utf8');
  if (!MAP.test(text)) throw new UserError('docs/architecture.md has no place for the map.');
  const map = mapOf(new Map(TREES.map((tree) => [tree, layersOf(tree)])));
  return { before: text, after: text.replace(MAP, (_, start, end) => start + map + end) };
}

/** Checks this repository. Returns the problems. */
export function checkLayers() {
  const problems = TREES.flatMap((tree) => {
    const sources = sourcesOf(tree);
    return [...layerProblems(tree, layersOf(tree), sources), ...purityProblems(tree, sources)];
  });
  const { before, after } = documentWithMap();
  if (before !== after) problems.push('docs/architecture.md: its map is old; `node scripts/check-layers.mjs --write` writes it.');
  return problems;
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    if (process.argv.includes('--write')) writeFileSync(DOCUMENT, documentWithMap().after);
    const problems = checkLayers();
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  });
}

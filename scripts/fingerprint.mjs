/** One hash over many files, by which a build knows whether its inputs changed; knows no build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const IGNORED_FOLDERS = new Set(['node_modules', 'dist', 'testing']);
const TEST_FILE = /\.(test|spec)\.\w+$/;

/**
 * All files below a path in a stable order: tests, `testing/`, `dist/` and `node_modules/` left out, as no build reads them.
 * @param {string} start a file or a folder; nothing when it does not exist
 * @returns {string[]}
 */
function filesBelow(start) {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => (entry.isDirectory() ? !IGNORED_FOLDERS.has(entry.name) : !TEST_FILE.test(entry.name)))
    .flatMap((entry) => filesBelow(path.join(start, entry.name)));
}

/**
 * SHA-256 (hex) over the names and contents of files and folders: contents, because a checkout changes every time stamp.
 * @param {string} root names count from here, so that a moved repository keeps its fingerprint
 * @param {readonly string[]} inputs paths below `root`
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(path.join(root, input)))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file).split(path.sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

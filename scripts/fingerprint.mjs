/** Hashes the inputs of a build, so that an unchanged target is not built again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const IGNORED_FOLDERS = new Set(['node_modules', 'dist', 'testing']);
const TEST_FILE = /\.(test|spec)\.\w+$/;

/**
 * All files below a path in a stable order, without tests, `testing/`, `dist/` and `node_modules/`: no build reads those.
 * @param {string} start a file or a folder; a missing one has no files
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
 * SHA-256 (hex) over the names and contents of files. Time stamps do not count, since a checkout changes all of them.
 * @param {string} root names are relative to it, so that a moved repository keeps its fingerprint
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

import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository, repositoryRoot } from './repository.mjs';

/** Static imports: Node resolves them before the first line of any file runs. */
const STATIC_IMPORT = /^(?:import|export)\b[^'"]*?\bfrom ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]/gm;

/**
 * The packages that a file and its static imports need, as `file -> package`.
 * @param {string} file
 * @param {Set<string>} [visited]
 * @returns {string[]}
 */
function packagesOf(file, visited = new Set()) {
  if (visited.has(file)) return [];
  visited.add(file);
  const targets = [...readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)].map(([, from, bare]) => from ?? bare ?? '');
  return targets
    .filter((target) => !target.startsWith('node:'))
    .flatMap((target) =>
      target.startsWith('.')
        ? packagesOf(resolve(dirname(file), target), visited)
        : [`${relative(repositoryRoot, file)} -> ${target}`],
    );
}

test('loads every command before any package is installed', () => {
  const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
  const files = Object.values(scripts).flatMap((command) => /^node (\S+\.mjs)/.exec(command)?.[1] ?? []);
  expect(files).toContain('scripts/test.mjs');
  expect(files.flatMap((file) => packagesOf(inRepository(file)))).toEqual([]);
});

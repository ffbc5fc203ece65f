/** Checks the budget for the JavaScript that a page loads before its first frame, as the server sends it (brotli). Needs a build. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, buildOutput } from './build.mjs';
import { isProgram } from './repository.mjs';
import { runProgram, UserError } from './user-error.mjs';

/** A page's file, the lazy chunks that its entry loads at once, and its budget for JavaScript before its first frame, in bytes. */
const PAGES = {
  home: { file: 'index.html', loadedAtOnce: [], budgetBytes: 90_000 },
  /** The code that connects before any screen renders: a single module of the screens would load all of them (docs/decisions/0024). */
  'entry of the room': { file: 'room.html', loadedAtOnce: [], budgetBytes: 40_000 },
  room: { file: 'room.html', loadedAtOnce: ['src/entries/mount-room.tsx'], budgetBytes: 112_500 },
};

/**
 * The scripts that a page runs or preloads.
 * @param {string} html
 * @returns {string[]} file names below the build's folder
 */
export const scriptsNamedIn = (html) =>
  [...html.matchAll(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file);

/**
 * Lazy chunks in Vite's manifest, with all their static imports.
 * @param {Record<string, { file: string, imports?: string[] }>} manifest
 * @param {readonly string[]} sources names of chunks in the manifest
 * @returns {Set<string>} file names of JavaScript below the build's folder
 */
export function chunksOf(manifest, sources) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const visited = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (visited.has(key)) return;
    visited.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new UserError(`The build has no chunk ${key}: a page's budget would not count what it loads.`);
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const source of sources) visit(source);
  return files;
}

/** @param {string} file below the build's folder */
function compressedSizeBytes(file) {
  const compressed = `${path.join(buildOutput.web, file)}.br`;
  return statSync(existsSync(compressed) ? compressed : path.join(buildOutput.web, file)).size;
}

/** Measures this repository's build. Returns one line per page and the problems. */
export function checkBundle() {
  const manifest = JSON.parse(readFileSync(path.join(buildOutput.web, '.vite', 'manifest.json'), 'utf8'));
  const sizes = Object.entries(PAGES).map(([page, { file, loadedAtOnce, budgetBytes }]) => {
    const named = scriptsNamedIn(readFileSync(path.join(buildOutput.web, file), 'utf8'));
    if (named.length === 0) throw new UserError(`${file} names no script: its budget would not count what it loads.`);
    const scripts = [...new Set([...named, ...chunksOf(manifest, loadedAtOnce)])];
    return { page, budgetBytes, sizeBytes: scripts.reduce((sum, script) => sum + compressedSizeBytes(script), 0) };
  });
  return {
    lines: sizes.map(
      ({ page, sizeBytes, budgetBytes }) => `${page} page: ${sizeBytes} of ${budgetBytes} bytes of JavaScript (brotli)`,
    ),
    problems: sizes
      .filter(({ sizeBytes, budgetBytes }) => sizeBytes > budgetBytes)
      .map(
        ({ page, sizeBytes, budgetBytes }) =>
          `The ${page} page loads ${sizeBytes} bytes of JavaScript; its budget is ${budgetBytes}.`,
      ),
  };
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await build();
    const { lines, problems } = checkBundle();
    process.stdout.write(`${lines.join('\n')}\n`);
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  });
}

/** Holds the budget for the JavaScript that a page loads before its first frame, as the server sends it (brotli); needs a build. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, buildOutput } from './build.mjs';
import { Complaint, runProgram } from './complaint.mjs';
import { isProgram } from './repository.mjs';

/** Compressed JavaScript of a page, in bytes. */
const BUDGET_BYTES = 130_000;
const ENTRY = 'index.html';

/** Lazy chunks that come when somebody opens or receives something, on whatever page, by the beginning of their source. */
const WHEN_USED = ['src/words/', 'src/chat/', 'src/people/', 'src/design/qr-code.tsx', '../../packages/engine/src/chat.ts'];

/** Lazy chunks that a page does not need for its first frame, by the beginning of their source. Every other one counts. */
const NOT_ON_PAGE = {
  home: [...WHEN_USED, 'src/prejoin/', 'src/room/', 'src/ended/', 'src/settings/'],
  room: [...WHEN_USED, 'src/home/', 'src/ended/', 'src/settings/'],
};

/**
 * The chunks of a page in Vite's manifest: the entry, its static imports, and the lazy chunks that are not another page's.
 * @param {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} manifest
 * @param {readonly string[]} foreignFolders beginnings of lazy sources that do not count
 * @returns {Set<string>} file names of JavaScript below the build's folder
 */
export function chunksOfPage(manifest, foreignFolders) {
  const files = new Set();
  const visited = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (visited.has(key) || chunk === undefined) return;
    visited.add(key);
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    const lazy = (chunk.dynamicImports ?? []).filter((source) => !foreignFolders.some((folder) => source.startsWith(folder)));
    for (const next of [...(chunk.imports ?? []), ...lazy]) visit(next);
  };
  visit(ENTRY);
  return files;
}

function compressedSizeBytes(file) {
  const compressed = `${path.join(buildOutput.web, file)}.br`;
  return statSync(existsSync(compressed) ? compressed : path.join(buildOutput.web, file)).size;
}

/** Measures this repository's build; returns one line per page and the problems. */
export function checkBundle() {
  const manifest = JSON.parse(readFileSync(path.join(buildOutput.web, '.vite', 'manifest.json'), 'utf8'));
  const sizes = Object.entries(NOT_ON_PAGE).map(([page, foreign]) => {
    const chunks = [...chunksOfPage(manifest, foreign)];
    return { page, sizeBytes: chunks.reduce((sum, file) => sum + compressedSizeBytes(file), 0) };
  });
  return {
    lines: sizes.map(({ page, sizeBytes }) => `${page} page: ${sizeBytes} of ${BUDGET_BYTES} bytes of JavaScript (brotli)`),
    problems: sizes
      .filter(({ sizeBytes }) => sizeBytes > BUDGET_BYTES)
      .map(({ page, sizeBytes }) => `The ${page} page loads ${sizeBytes} bytes of JavaScript; its budget is ${BUDGET_BYTES}.`),
  };
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await build();
    const { lines, problems } = checkBundle();
    process.stdout.write(`${lines.join('\n')}\n`);
    if (problems.length > 0) throw new Complaint(problems.join('\n'));
  });
}

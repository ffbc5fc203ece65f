import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';
import { precompress } from './precompress.mjs';

/** @type {string} */
let root;
/**
 * @param {string} name
 * @param {string} content
 */
const write = (name, content) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'visavis-'));
  write('app/src/main.ts', 'one');
  write('app/package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['a changed file', () => write('app/src/main.ts', 'two')],
  ['a new file', () => write('app/src/other.ts', '')],
  ['a removed file', () => rmSync(path.join(root, 'app/src/main.ts'))],
  ['a renamed file', () => renameSync(path.join(root, 'app/src/main.ts'), path.join(root, 'app/src/name.ts'))],
])('%s makes a build stale', (_what, change) => {
  const before = fingerprint(root, ['app']);
  change();
  expect(fingerprint(root, ['app'])).not.toBe(before);
});

test.each([
  ['a test', () => write('app/src/main.test.ts', 'x')],
  ['a build', () => write('app/dist/main.js', 'x')],
  ['an installed package', () => write('app/node_modules/a/index.js', 'x')],
  ['a new time stamp', () => utimesSync(path.join(root, 'app/src/main.ts'), 1, 1)],
])('%s leaves a build fresh', (_what, change) => {
  const before = fingerprint(root, ['app', 'not-there.json']);
  change();
  expect(fingerprint(root, ['app', 'not-there.json'])).toBe(before);
});

test('compresses the text files of a build to files with the same content; no small and binary ones', () => {
  const text = 'const word = 1;\n'.repeat(200);
  write('out/assets/main.js', text);
  write('out/small.js', 'x');
  write('out/font.woff2', text);
  precompress(path.join(root, 'out'));
  expect(brotliDecompressSync(readFileSync(path.join(root, 'out/assets/main.js.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(path.join(root, 'out/assets/main.js.gz'))).toString()).toBe(text);
  expect(() => readFileSync(path.join(root, 'out/small.js.br'))).toThrow();
  expect(() => readFileSync(path.join(root, 'out/font.woff2.br'))).toThrow();
});

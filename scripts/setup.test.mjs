import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from './repository.mjs';
import { isInstalled, requireNode } from './setup.mjs';
import { isAtLeast, isInRange } from './version-order.mjs';

const ENGINES = '^20.19.0 || ^22.12.0 || >=24';

test.each([
  ['20.19.0', true],
  ['20.20.1', true],
  ['20.18.9', false],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.9.0', false],
  ['24.0.0', true],
  ['31.2.0', true],
])('HOST-11 Node %s fits the engines: %s', (version, fits) => {
  expect(isInRange(version, ENGINES)).toBe(fits);
});

test('HOST-11 refuses an unsupported Node with its version and the required one', () => {
  expect(() => requireNode('18.20.4', ENGINES)).toThrow(
    /needs Node \^20\.19\.0 or \^22\.12\.0 or >=24, and this is Node 18\.20\.4/,
  );
});

test.each([
  ['8.21.1', '8.21.1', true],
  ['8.21.0', '8.21.1', false],
  ['8.3.9', '8.21.0', false],
  ['10.0.0', '9.9.9', true],
])('HOST-11 compares versions by number: %s is at least %s: %s', (version, floor, is) => {
  expect(isAtLeast(version, floor)).toBe(is);
});

const facts = { lockHash: 'a', lockTimeMs: 2000, recordTimeMs: 3000, stamp: 'a', stampTimeMs: 4000 };

test.each([
  ['nothing is installed', { recordTimeMs: null, stamp: null, stampTimeMs: null }, false],
  ['npm finished after the lock was written', { stamp: null, stampTimeMs: null }, true],
  ['the lock changed since', { lockHash: 'b', lockTimeMs: 5000 }, false],
  ['the lock was written again with the same content', { lockTimeMs: 5000 }, true],
  ['the same content, but npm installed another lock in between', { recordTimeMs: 4500, lockTimeMs: 5000 }, false],
])('HOST-11 installs packages only when needed: %s', (_what, change, isReady) => {
  expect(isInstalled({ ...facts, ...change })).toBe(isReady);
});

test('HOST-11 npm start reaches the installation on a machine with Node alone', () => {
  const bare = mkdtempSync(path.join(tmpdir(), 'visavis-'));
  try {
    cpSync(inRepository('package.json'), path.join(bare, 'package.json'));
    cpSync(inRepository('scripts'), path.join(bare, 'scripts'), { recursive: true });
    // Loads every module that start.mjs loads before the packages are there; an import of a package would throw here.
    const output = execFileSync(process.execPath, ['-e', "import('./scripts/start.mjs').then(() => console.log('loaded'))"], {
      cwd: bare,
    });
    expect(output.toString()).toBe('loaded\n');
  } finally {
    rmSync(bare, { recursive: true });
  }
});

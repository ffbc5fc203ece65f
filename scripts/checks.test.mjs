import { expect, test } from 'vitest';
import { chunksOf, scriptsNamedIn } from './check-bundle.mjs';
import { versionProblems } from './check-versions.mjs';
import { sumOf, tallyLine, tallyOfFile, tallyOfPlaywright, tallyOfVitest } from './test-tally.mjs';

test('reports a package below its security floor, wherever it is installed', () => {
  const lock = {
    packages: { '': {}, 'node_modules/ws': { version: '8.21.1' }, 'node_modules/a/node_modules/ws': { version: '8.18.0' } },
  };
  expect(versionProblems(lock, { ws: '8.21.1' })).toEqual(['node_modules/a/node_modules/ws is 8.18.0, older than 8.21.1.']);
});

test('reports a floor for a package that is not installed', () => {
  expect(versionProblems({ packages: { '': {} } }, { qs: '6.16.0' })).toEqual([expect.stringContaining('qs is no longer')]);
});

test('reports a dependency without one exact version', () => {
  const lock = { packages: { 'apps/web': { dependencies: { react: '^19.0.0', uqr: '0.1.3' } } } };
  expect(versionProblems(lock, {})).toEqual(['apps/web/package.json: react is "^19.0.0"; write one exact version.']);
});

const MANIFEST = {
  'src/entries/mount-room.tsx': { file: 'room.js', imports: ['_react.js', '_engine.js'], dynamicImports: ['src/chat/panel.tsx'] },
  'src/chat/panel.tsx': { file: 'chat.js' },
  '_react.js': { file: 'react.js' },
  '_engine.js': { file: 'engine.js' },
  'font.woff2': { file: 'font.woff2' },
};

test('weighs the scripts of a page, what they load at once, and their static imports', () => {
  const page = `<script async type="module" crossorigin src="/assets/call.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/base.js"><link rel="later" as="script" crossorigin href="/assets/room.js">`;
  expect(scriptsNamedIn(page)).toEqual(['assets/call.js', 'assets/base.js']);
  expect([...chunksOf(MANIFEST, ['src/entries/mount-room.tsx'])].sort()).toEqual(['engine.js', 'react.js', 'room.js']);
});

test('reports a chunk that is missing in the build', () => {
  expect(() => chunksOf(MANIFEST, ['src/gone.tsx'])).toThrow('src/gone.tsx');
});

const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, success: false, testResults: [] };
const browser = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test('sums all runners in the last line', () => {
  const tally = sumOf([tallyOfVitest(unit), tallyOfPlaywright(browser)]);
  expect(tallyLine(tally)).toBe('tests: 9 passed, 1 failed, 4 skipped');
});

test('counts a file that does not load, an error outside of tests and a runner without a report as failures', () => {
  const broken = { ...unit, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(tallyOfVitest(broken).failed).toBe(1);
  expect(tallyOfVitest({ ...unit, numFailedTests: 0 }).failed).toBe(1);
  expect(tallyOfPlaywright({ ...browser, errors: [{ message: 'no server' }] }).failed).toBe(1);
  expect(tallyOfFile('not-there.json', tallyOfVitest).failed).toBe(1);
});

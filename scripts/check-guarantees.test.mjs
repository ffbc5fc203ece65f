import { expect, test } from 'vitest';
import { guaranteeProblems } from './check-guarantees.mjs';
import { testTitles } from './test-titles.mjs';

const GUARANTEES = '# Guarantees\n\nWhat the product promises.\n\n- **ROOM-3** The server keeps a seat.\n- ROOM-4 A room ends.\n';
/** A test as source text; concatenated, so that this file's own titles stay the only ones in it. */
const call = (/** @type {string} */ title, modifier = '') => `te${'st'}${modifier}(${title}, () => {});\n`;
const problemsOf = (/** @type {string} */ source, { file = 'a.test.ts', guarantees = GUARANTEES } = {}) =>
  guaranteeProblems(guarantees, new Map([[file, source]]));
const BOTH = call("'ROOM-3, ROOM-4 a seat and an end'");

test('finds no problem where every promise has a test; one title may name several promises', () => {
  expect(problemsOf(BOTH)).toEqual([]);
});

test('reports a promise without a test', () => {
  expect(problemsOf(call("'ROOM-3 a seat'"))).toEqual(['docs/guarantees.md: ROOM-4 has no test that runs.']);
});

test('reports a promise whose only test is skipped', () => {
  const source = call("'ROOM-3 a seat'") + call("'ROOM-4 an end'", '.skip');
  expect(problemsOf(source)).toEqual(['docs/guarantees.md: ROOM-4 has no test that runs.']);
});

test('reports an unknown id with file and line', () => {
  expect(problemsOf(BOTH + call('"ROOM-5 unheard of"'))).toEqual(['a.test.ts:2: ROOM-5 is not in docs/guarantees.md.']);
});

test('reports a browser test without an id, and accepts a unit test without one', () => {
  const source = BOTH + call('`no id`');
  expect(problemsOf(source)).toEqual([]);
  expect(problemsOf(source, { file: 'e2e/call/a.spec.ts' })).toEqual([
    'e2e/call/a.spec.ts:2: the title of a browser test starts with the id of a promise; this is "no id".',
  ]);
});

test('reports a promise that is listed twice', () => {
  expect(problemsOf(BOTH, { guarantees: `${GUARANTEES}- **ROOM-3** Again.\n` })).toEqual([
    'docs/guarantees.md: ROOM-3 is listed twice.',
  ]);
});

test('reports two tests with one title in the same group, and accepts them in two groups', () => {
  const group = (/** @type {string} */ name) =>
    `desc${'ribe'}('${name}', () => {\n  ${call("'same'")}\n  ${call("'other'")}});\n`;
  expect(problemsOf(BOTH + group('one') + group('two'))).toEqual([]);
  expect(problemsOf(BOTH + call("'same'") + call("'same'"))).toEqual([
    'a.test.ts:3: another test of the same group has the title "same".',
  ]);
});

test('reads titles after tables, modifiers and quotes', () => {
  const table = "[\n  ['a)', 1],\n  [`b]`, 2],\n]";
  const source =
    call("'A-1 it\\'s'") +
    call("'A-2 %s'", `.each(${table})`) +
    call('`A-3 x`', '.only') +
    call("'A-4 x'", '.skipIf(f())') +
    call("'A-5 %s'", `.each<[string, Partial<A>, () => B]>(${table})`);
  expect(testTitles(source).map(({ title }) => title)).toEqual(["A-1 it\\'s", 'A-2 %s', 'A-3 x', 'A-4 x', 'A-5 %s']);
});

test('ignores calls that are not tests', () => {
  const source = `/x/.te${'st'}('A-1 x'); te${'st'}.describe('group', () => {}); te${'st'}.skip(isRoot, 'needs root');`;
  expect(testTitles(source)).toEqual([]);
});

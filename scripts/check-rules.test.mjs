import { expect, test } from 'vitest';
import { ruleProblems } from './check-rules.mjs';
import { testTitles } from './test-titles.mjs';

const RULES = '# Rules\n\nWhat we promise.\n\n- **ROOM-3** A seat is kept.\n- ROOM-4 A room has an end.\n';
/** A test as source text; put together, so that this file's own titles stay the only ones in it. */
const call = (/** @type {string} */ title, modifier = '') => `te${'st'}${modifier}(${title}, () => {});\n`;
const problemsOf = (/** @type {string} */ source, rules = RULES) => ruleProblems(rules, new Map([['a.test.ts', source]]));

test('TOOL-9 rules and tests that fit have no problem; one title may hold several rules', () => {
  expect(problemsOf(call("'ROOM-3, ROOM-4 a seat and an end'"))).toEqual([]);
});

test('TOOL-9 a rule without a test fails', () => {
  expect(problemsOf(call("'ROOM-3 a seat'"))).toEqual(['docs/rules.md: ROOM-4 has no test that runs.']);
});

test('TOOL-9 a skipped test holds no promise', () => {
  const source = call("'ROOM-3 a seat'") + call("'ROOM-4 an end'", '.skip');
  expect(problemsOf(source)).toEqual(['docs/rules.md: ROOM-4 has no test that runs.']);
});

test('TOOL-9 a test with an unknown rule or with none fails, and the place is named', () => {
  const source = call("'ROOM-3, ROOM-4 both'") + call('"ROOM-5 unheard of"') + call('`no rule`');
  expect(problemsOf(source)).toEqual([
    'a.test.ts:2: ROOM-5 is not in docs/rules.md.',
    'a.test.ts:3: the title of a test starts with a rule id; this is "no rule".',
  ]);
});

test('TOOL-9 a rule that stands twice fails', () => {
  expect(problemsOf(call("'ROOM-3, ROOM-4 both'"), `${RULES}- **ROOM-3** Again.\n`)).toEqual([
    'docs/rules.md: ROOM-3 stands there twice.',
  ]);
});

test('TOOL-10 titles are read behind tables, modifiers and quotes', () => {
  const table = "[\n  ['a)', 1],\n  [`b]`, 2],\n]";
  const source =
    call("'A-1 it\\'s'") +
    call("'A-2 %s'", `.each(${table})`) +
    call('`A-3 x`', '.only') +
    call("'A-4 x'", '.skipIf(f())') +
    call("'A-5 %s'", `.each<[string, Partial<A>, () => B]>(${table})`);
  expect(testTitles(source).map(({ title }) => title)).toEqual(["A-1 it\\'s", 'A-2 %s', 'A-3 x', 'A-4 x', 'A-5 %s']);
});

test('TOOL-10 what only looks like a test is none', () => {
  const source = `/x/.te${'st'}('A-1 x'); te${'st'}.describe('group', () => {}); te${'st'}.skip(isRoot, 'needs root');`;
  expect(testTitles(source)).toEqual([]);
});

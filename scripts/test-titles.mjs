/** Reads the titles of tests from source text, for vitest and Playwright alike. */

/** `test` or `it` as a call of its own (not `pattern.test(`), with modifiers such as `.each` or `.skip`. */
const TEST_CALL =
  /(?<![\w.$])(?:test|it)((?:\.(?:only|skip|each|for|concurrent|sequential|fails|fail|todo|fixme|skipIf|runIf))*)\s*(?=[(`<])/g;
const TAKES_A_TABLE = /\.(?:each|for|skipIf|runIf)$/;
const DOES_NOT_RUN = /\.(?:skip|todo|fixme)\b/;
const STRING = /^\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/s;

/**
 * The length of a string or template at the start of a text; 1 where it has no end.
 * @param {string} text
 */
const lengthOfString = (text) => STRING.exec(text)?.[0].length ?? 1;

/**
 * The end of a bracketed group or template; brackets inside strings do not count.
 * @param {string} source
 * @param {number} start index of the opening bracket or backtick
 * @returns {number} index after the closing one
 */
function endOfGroup(source, start) {
  if (source[start] === '`') return start + lengthOfString(source.slice(start));
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === '(' || character === '[' || character === '{') depth += 1;
    if (character === ')' || character === ']' || character === '}') depth -= 1;
    if (depth === 0) return at + 1;
    if (character === "'" || character === '"' || character === '`') at += lengthOfString(source.slice(at)) - 1;
  }
  return source.length;
}

/**
 * The end of type arguments such as `<[string, Partial<Condition>]>`; `=>` inside is no bracket.
 * @param {string} source
 * @param {number} start index of the opening bracket
 * @returns {number} index after the closing one
 */
function endOfTypeArguments(source, start) {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '<') depth += 1;
    if (source[at] === '>' && source[at - 1] !== '=') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}

/** @param {string} line */
const indentOf = (line) => line.length - line.trimStart().length;

/**
 * The line that opens the block around a line, in source that the formatter has indented; 0 at the top level.
 * @param {readonly string[]} lines
 * @param {number} lineNumber counted from 1
 */
function openingLine(lines, lineNumber) {
  const indent = indentOf(lines[lineNumber - 1] ?? '');
  for (let above = lineNumber - 1; above > 0; above -= 1) {
    const line = lines[above - 1] ?? '';
    if (line.trim() !== '' && indentOf(line) < indent) return above;
  }
  return 0;
}

/**
 * Every test of a file: its title, or null where that is no literal, its line, the line that opens its group, and whether it runs.
 * @param {string} source formatted TypeScript or JavaScript
 * @returns {{ title: string | null, line: number, scopeLine: number, runs: boolean }[]}
 */
export function testTitles(source) {
  const tests = [];
  const lines = source.split('\n');
  for (const call of source.matchAll(TEST_CALL)) {
    const modifiers = call[1] ?? '';
    let at = call.index + call[0].length;
    if (source[at] === '<') at = endOfTypeArguments(source, at);
    if (TAKES_A_TABLE.test(modifiers)) at = endOfGroup(source, at);
    if (source[at] !== '(') continue;
    const title = STRING.exec(source.slice(at + 1))?.[2] ?? null;
    // Playwright's `test.skip(condition, reason)` and `test.fail()` apply to the test around them.
    if (title === null && /\.(?:skip|fail|fixme)$/.test(modifiers)) continue;
    const line = source.slice(0, call.index).split('\n').length;
    tests.push({ title, line, scopeLine: openingLine(lines, line), runs: !DOES_NOT_RUN.test(modifiers) });
  }
  return tests;
}

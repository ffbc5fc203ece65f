/** Formats the results of all attacks as a table, with the problems below it. */

const HEAD = ['attack', 'tried', 'took', 'memory', 'descriptors', 'join p95', 'result'];

/**
 * @param {readonly import('./attack-run.mjs').Result[]} results
 * @param {{ isShort: boolean, seed: number }} options
 */
export function tableOf(results, { isShort, seed }) {
  const rows = results.map(({ title, tried, seconds, grownMb, descriptorsLeft, joinP95Ms, problems }) => [
    title,
    tried,
    `${seconds.toFixed(0)} s`,
    `${grownMb >= 0 ? '+' : ''}${grownMb.toFixed(0)} MB`,
    `${descriptorsLeft >= 0 ? '+' : ''}${descriptorsLeft}`,
    `${joinP95Ms.toFixed(0)} ms`,
    problems.length === 0 ? 'held' : 'FAILED',
  ]);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const problems = results.flatMap(({ title, problems: list }) => list.map((problem) => `  ${title}: ${problem}`));
  return [
    '',
    `The server under attack (${isShort ? 'short' : 'long'} form, seed ${seed})`,
    line(HEAD),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    ...problems,
  ].join('\n');
}

/** Reads the figures of fault tests from Playwright's report, and formats them as a table. */

/**
 * @typedef {{ unit: string, promised: string, values: number[] }} Figure
 * @typedef {{ held: number, runs: number, figures: Record<string, Figure> }} Fault the results of one test's runs
 * @typedef {Record<string, Fault>} Faults by the test's title
 * @typedef {{ status: string, annotations: { type: string, description?: string }[] }} Run
 * @typedef {{ specs?: { title: string, tests: Run[] }[], suites?: Suite[] }} Suite
 */

/** The format of e2e/support/figure.ts: `pictures move again after: 812 ms (at most 3000)`. */
const FIGURE = /^(.+): (-?[\d.]+) (\S+) \((at (?:most|least) [\d.]+)\)$/;
/** Groups of promises in the order of the table. */
const GROUPS = ['REL', 'NET'];

/**
 * @param {Suite} suite
 * @returns {Generator<{ title: string, test: Run }, void>}
 */
function* testsOf(suite) {
  for (const spec of suite.specs ?? []) for (const test of spec.tests) yield { title: spec.title, test };
  for (const inner of suite.suites ?? []) yield* testsOf(inner);
}

/**
 * The figures of one report.
 * @param {{ suites: Suite[] }} report Playwright's JSON
 * @returns {Faults}
 */
export function faultsOf(report) {
  /** @type {Faults} */
  const faults = {};
  for (const { title, test } of report.suites.flatMap((suite) => [...testsOf(suite)])) {
    const fault = faults[title] ?? { held: 0, runs: 0, figures: {} };
    faults[title] = fault;
    fault.runs += 1;
    if (test.status === 'expected') fault.held += 1;
    for (const { type, description = '' } of test.annotations) {
      const [, what, value, unit = '', promised = ''] = (type === 'figure' && FIGURE.exec(description)) || [];
      if (what === undefined) continue;
      const figure = fault.figures[what] ?? { unit, promised, values: [] };
      fault.figures[what] = figure;
      figure.values.push(Number(value));
    }
  }
  return faults;
}

/**
 * The value in the middle; of two in the middle the larger.
 * @param {readonly number[]} values
 */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** @param {Figure} figure */
const worst = ({ promised, values }) => (promised.startsWith('at most') ? Math.max(...values) : Math.min(...values));

/**
 * The position of a title in the table, as a number to sort by.
 * @param {string} title
 */
function placeOf(title) {
  const [, group = '', number = '0'] = /^([A-Z0-9]+)-(\d+)/.exec(title) ?? [];
  return GROUPS.indexOf(group) * 1000 + Number(number);
}

/**
 * A Markdown table with a line for each figure.
 * @param {Faults} faults
 */
export function tableOf(faults) {
  const lines = ['| fault and promise | figure | promised | median | worst | held |', '|---|---|---|---|---|---|'];
  const inOrder = Object.entries(faults).sort(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b));
  for (const [title, { held, runs, figures }] of inOrder) {
    const name = title.replace(/^(\S+)/, '**$1**');
    const rows = Object.entries(figures);
    if (rows.length === 0) lines.push(`| ${name} | | | | | ${held} of ${runs} |`);
    for (const [index, [what, figure]] of rows.entries()) {
      const cells = [what, `${figure.promised} ${figure.unit}`, median(figure.values), worst(figure)];
      lines.push(`| ${index === 0 ? name : ''} | ${cells.join(' | ')} | ${index === 0 ? `${held} of ${runs}` : ''} |`);
    }
  }
  return lines.join('\n');
}

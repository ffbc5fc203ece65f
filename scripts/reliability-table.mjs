/** Reads the figures that tests of faults have left in Playwright's report, and writes them as a table. Knows no browser and no file. */

/**
 * @typedef {{ unit: string, promised: string, values: number[] }} Figure
 * @typedef {{ held: number, runs: number, figures: Record<string, Figure> }} Fault what the runs of one test have shown
 * @typedef {Record<string, Fault>} Faults by the test's title
 */

/** What e2e/support/figure.ts writes: `pictures move again after: 812 ms (at most 3000)`. */
const FIGURE = /^(.+): (-?[\d.]+) (\S+) \((at (?:most|least) [\d.]+)\)$/;
/** Rules in the order of the table. */
const GROUPS = ['REL', 'E2E', 'NET'];

function* testsOf(suite) {
  for (const spec of suite.specs ?? []) for (const test of spec.tests) yield { title: spec.title, test };
  for (const inner of suite.suites ?? []) yield* testsOf(inner);
}

/**
 * The figures of one report.
 * @param {{ suites: object[] }} report Playwright's JSON
 * @returns {Faults}
 */
export function faultsOf(report) {
  const faults = {};
  for (const { title, test } of report.suites.flatMap((suite) => [...testsOf(suite)])) {
    faults[title] ??= { held: 0, runs: 0, figures: {} };
    const fault = faults[title];
    fault.runs += 1;
    if (test.status === 'expected') fault.held += 1;
    for (const { type, description = '' } of test.annotations) {
      const [, what, value, unit, promised] = (type === 'figure' && FIGURE.exec(description)) || [];
      if (what === undefined) continue;
      fault.figures[what] ??= { unit, promised, values: [] };
      fault.figures[what].values.push(Number(value));
    }
  }
  return faults;
}

const sorted = (values) => [...values].sort((a, b) => a - b);
/** The middle one; of two in the middle the larger. */
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const worst = ({ promised, values }) => (promised.startsWith('at most') ? Math.max(...values) : Math.min(...values));

/** Where a title stands in the table. */
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
  const titles = Object.keys(faults).sort((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b));
  for (const title of titles) {
    const { held, runs, figures } = faults[title];
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

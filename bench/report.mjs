/**
 * Writes the results of measurements: one JSON file each in bench/results, and from all of them docs/performance.md with a chart for each.
 * A repeated measurement replaces its own result only.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { barChart } from './chart.mjs';
import { median, spread } from './statistics.mjs';

/**
 * @typedef {{ label: string, unit: string, values: readonly number[] }} Series the values of all runs
 * @typedef {{ label: string, value: number, unit?: string, atMost?: number, atLeast?: number }} Goal has one of the two bounds
 * @typedef {{ series: readonly Series[], goals: readonly Goal[], note?: string }} Finding what a measurement resolves to
 * @typedef {{ title: string, how: string, measure: (executablePath: string) => Promise<Finding> }} Measurement a module in bench/
 * @typedef {Finding & { name: string, title: string, how: string, machine: string, date: string }} Result
 */

const RESULTS = new URL('results/', import.meta.url);
const DOCUMENT = new URL('../docs/performance.md', import.meta.url);
const CHARTS = new URL('../docs/charts/', import.meta.url);

/** @param {number} value */
const number = (value) => {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
};

/** @param {readonly number[]} values */
const between = (values) => (values.length > 1 ? spread(values).map(number).join(' to ') : '');

/** @param {Goal} goal */
const isMet = ({ value, atMost, atLeast }) =>
  (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);

/** @param {Goal} goal */
const goalOf = ({ atMost, atLeast }) =>
  atMost === undefined ? `at least ${number(atLeast ?? Number.NaN)}` : `at most ${number(atMost)}`;

/**
 * A result as lines of Markdown.
 * @param {Result} result
 */
function sectionOf({ name, title, how, machine, date, series, goals, note }) {
  return [
    `## ${title}`,
    '',
    how,
    '',
    `![${title}](charts/${name}.svg)`,
    '',
    '| | median | spread | runs |',
    '|---|---|---|---|',
    ...series.map(
      ({ label, unit, values }) => `| ${label} | ${number(median(values))} ${unit} | ${between(values)} | ${values.length} |`,
    ),
    '',
    '| figure | measured | goal | |',
    '|---|---|---|---|',
    ...goals.map(
      (goal) =>
        `| ${goal.label} | ${number(goal.value)} ${goal.unit ?? ''} | ${goalOf(goal)} | ${isMet(goal) ? 'met' : '**missed**'} |`,
    ),
    '',
    ...(note ? [note, ''] : []),
    `Measured on ${date} with \`npm run bench -- ${name}\` on ${machine}.`,
    '',
  ];
}

/**
 * Stores a result for the document.
 * @param {Result} result
 */
export function keepResult(result) {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(new URL(`${result.name}.json`, RESULTS), `${JSON.stringify(result, null, 2)}\n`);
}

/**
 * A result as lines for a terminal.
 * @param {Result} result
 */
export function linesOf({ title, series, goals }) {
  return [
    title,
    ...series.map(({ label, unit, values }) => `  ${label.padEnd(44)} ${number(median(values))} ${unit}  (${between(values)})`),
    ...goals.map(
      (goal) =>
        `  ${goal.label.padEnd(44)} ${number(goal.value)} ${goal.unit ?? ''}  ${goalOf(goal)}: ${isMet(goal) ? 'met' : 'MISSED'}`,
    ),
    '',
  ];
}

/**
 * Writes docs/performance.md and its charts from every stored result.
 * @param {readonly string[]} order names of measurements
 */
export function writeDocument(order) {
  /** @type {Result[]} */
  const kept = readdirSync(RESULTS).map((file) => JSON.parse(readFileSync(new URL(file, RESULTS), 'utf8')));
  const results = order.flatMap((name) => kept.filter((result) => result.name === name));
  mkdirSync(CHARTS, { recursive: true });
  for (const { name, series } of results) writeFileSync(new URL(`${name}.svg`, CHARTS), barChart(series));
  const missed = results.flatMap(({ title, goals }) =>
    goals.filter((goal) => !isMet(goal)).map(({ label }) => `${title}: ${label}`),
  );
  const opening = [
    '# How fast and how light',
    '',
    'Every figure is measured against a baseline in the same run, since machines differ: compare the ratios, not the milliseconds. `npm run bench`',
    'repeats all of it and writes this page; `npm run bench -- NAME` repeats one measurement.',
    '',
    missed.length === 0 ? 'Every goal is met.' : `Missed goals: ${missed.join('; ')}.`,
    '',
  ];
  writeFileSync(DOCUMENT, [...opening, ...results.flatMap(sectionOf)].join('\n'));
}

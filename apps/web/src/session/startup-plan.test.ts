import { expect, test } from 'vitest';
import * as delays from './startup-plan.ts';
import plan from './startup-plan.ts?raw';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '../../room.html'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const records = Object.keys(import.meta.glob('../../../../docs/decisions/*.md'));

/** The rows of the table: a phase, its files below src, when it begins, the numbers of its records. */
const phases = [...plan.matchAll(/^ \* \| (\d+\. [^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, phase = '', files = '', begin = '', record = '']) => ({
    phase,
    files: files.split(', '),
    begin,
    records: record.match(/\d{4}/g) ?? [],
  }),
);
const sourceOf = (file: string) => sources[file.startsWith('session/') ? file.replace('session/', './') : `../${file}`];

test('names existing files and records in every startup phase', () => {
  expect(phases.map(({ phase }) => Number.parseInt(phase, 10))).toEqual(phases.map((_, index) => index + 1));
  expect(phases.length).toBeGreaterThan(0);
  for (const { phase, files, records: numbers } of phases) {
    for (const file of files) expect(sourceOf(file), `${phase}: ${file}`).toBeDefined();
    expect(numbers, phase).not.toEqual([]);
    for (const number of numbers)
      expect(
        records.some((path) => path.includes(`/${number}-`)),
        `${phase}: ${number}`,
      ).toBe(true);
  }
});

test('defines every startup delay in the plan, with its phase', () => {
  const performers = phases.flatMap(({ files }) => files.map((file) => sourceOf(file) ?? ''));
  for (const name of Object.keys(delays)) {
    expect(phases.filter(({ begin }) => begin.includes(name)).length, name).toBe(1);
    expect(
      performers.some((source) => new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '.*/startup-plan.ts'`).test(source)),
      name,
    ).toBe(true);
  }
});

test('has no delay outside the plan in a file that performs a phase', () => {
  for (const file of phases.flatMap(({ files }) => files)) {
    expect(sourceOf(file) ?? '', file).not.toMatch(/const [A-Z_]+_MS = \d/);
    expect(sourceOf(file) ?? '', file).not.toMatch(/setTimeout\([^;]*,\s*\d/);
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../apps/web/src');
/** Sides that stay where they are when a page is read from right to left. `left: 50%` is the middle of both. */
const SIDES = [
  // The safe areas of a screen (CSS Environment Variables 1, 3.1) are where its housing is, however it is read.
  /(?:margin|padding|border|(?<!safe-area-)inset)-(?:left|right)\b/,
  /(?<![\w-])(?:left|right):(?! 50%)/,
  /text-align: (?:left|right)\b/,
  /float: (?:left|right)\b/,
];
/** A shorthand of four values, whose second is at the right and whose fourth is at the left. */
const FOUR_VALUES = /(?:margin|padding): (\S+) (\S+) (\S+) (\S+);/;

/** @param {string} css */
const sidesIn = (css) =>
  css.split('\n').filter((line) => {
    const four = FOUR_VALUES.exec(line.replace(/\(.*\)/, '()'));
    return SIDES.some((side) => side.test(line)) || (four !== null && four[2] !== four[4]);
  });

test('finds physical sides', () => {
  const sides = ['margin-left: 1px;', 'inset-left: 0;', '  right: 0;', 'text-align: left;', 'padding: 1px 2px 3px 4px;'];
  expect(sidesIn(sides.join('\n'))).toEqual(sides);
  const safe = [
    'margin-inline-start: 1px;',
    'left: 50%;',
    'text-align: start;',
    'padding: 1px 2px 3px 2px;',
    'inset: 0 auto auto 0;',
    'padding: 0 max(env(safe-area-inset-left), env(safe-area-inset-right));',
  ];
  expect(sidesIn(safe.join('\n'))).toEqual([]);
});

test('no style sheet uses left and right', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) => sidesIn(readFileSync(path.join(FOLDER, file), 'utf8')).map((line) => `${file}:${line}`));
  expect(found).toEqual([]);
});

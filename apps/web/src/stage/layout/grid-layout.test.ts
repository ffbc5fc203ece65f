import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridLayout } from './grid-layout.ts';

const GAP = 12;

test.each([
  [1, 1240, 616, 1, 1],
  [2, 1240, 616, 2, 1],
  [3, 1240, 616, 2, 2],
  [4, 1240, 616, 2, 2],
  [5, 1240, 616, 3, 2],
  [6, 1240, 616, 3, 2],
  [9, 1240, 616, 3, 3],
  [2, 360, 600, 1, 2],
  [4, 360, 600, 2, 2],
  [8, 360, 600, 2, 4],
  [2, 2520, 1290, 2, 1],
])('arranges %i tiles in %i x %i in %i columns and %i rows', (count, widthPx, heightPx, columns, rows) => {
  expect(gridLayout(count, widthPx, heightPx, GAP)).toMatchObject({ columns, rows });
});

test('LAYOUT-6 every grid fits its space, holds every tile and keeps the tiles’ aspect ratio', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16 }),
      fc.integer({ min: 320, max: 4000 }),
      fc.integer({ min: 320, max: 2200 }),
      (count, w, h) => {
        const { columns, rows, tileWidthPx, tileHeightPx } = gridLayout(count, w, h, GAP);
        expect(columns * rows).toBeGreaterThanOrEqual(count);
        expect(columns * tileWidthPx + (columns - 1) * GAP).toBeLessThanOrEqual(w);
        expect(rows * tileHeightPx + (rows - 1) * GAP).toBeLessThanOrEqual(h);
        expect(tileWidthPx).toBeGreaterThan(0);
        // Rounding to whole pixels moves the ratio of a small tile a little.
        expect(tileWidthPx / tileHeightPx).toBeLessThanOrEqual(16 / 9);
        expect((tileWidthPx + 1) / tileHeightPx).toBeGreaterThanOrEqual(w >= h ? 5 / 4 : 3 / 4);
      },
    ),
  );
});

test('uses tiles of 16:9 for video that must not be cropped', () => {
  expect(gridLayout(2, 1000, 616, GAP, true)).toMatchObject({ columns: 1, rows: 2, tileHeightPx: 302 });
  const { columns, tileWidthPx, tileHeightPx } = gridLayout(2, 2080, 1290, GAP, true);
  expect([columns, Math.round((tileWidthPx / tileHeightPx) * 9)]).toEqual([1, 16]);
  expect(gridLayout(2, 1600, 500, GAP, true)).toMatchObject({ columns: 2, tileWidthPx: 792 });
});

test('returns an empty grid for a space without height or width', () => {
  expect(gridLayout(3, 0, 0, GAP)).toMatchObject({ tileWidthPx: 0, tileHeightPx: 0 });
});

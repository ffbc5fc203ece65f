import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderedSizes } from '../rendered-sizes.ts';
import { onTopKey, type StageInput, stageLayout, type TileKey } from './stage-layout.ts';

const DESK = { widthPx: 1240, heightPx: 616, isPhone: false };
const BIG = { widthPx: 2520, heightPx: 1290, isPhone: false };
const PHONE = { widthPx: 332, heightPx: 588, isPhone: true };

const input = (change: Partial<StageInput>): StageInput => ({
  people: ['ana', 'ben'],
  selfId: 'self',
  screens: [],
  view: 'grid',
  pinned: null,
  speaker: null,
  own: 'tile',
  page: 0,
  ...DESK,
  ...change,
});
const crowd = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
/** The places, as `place:key` in the order of the stage. */
const drawn = (change: Partial<StageInput>) =>
  [...stageLayout(input(change)).boxes].map(([key, { place }]) => `${place} ${key.replace('person:', '')}`);
const box = (change: Partial<StageInput>, key: TileKey) => stageLayout(input(change)).boxes.get(key);

describe('places', () => {
  test.each<[string, Partial<StageInput>, string[]]>([
    ['no other participant', { people: [] }, ['grid self']],
    ['no other participant, and the self view hidden', { people: [], own: 'hidden' }, ['grid self']],
    ['a grid', {}, ['grid ana', 'grid ben', 'grid self']],
    ['a grid with the self view hidden', { own: 'hidden' }, ['grid ana', 'grid ben']],
    ['a grid with the self view in the corner', { own: 'corner' }, ['grid ana', 'grid ben', 'corner self']],
    ['two on a phone', { people: ['ana'], ...PHONE }, ['full ana', 'corner self']],
    ['two on a phone, the self view hidden', { people: ['ana'], own: 'hidden', ...PHONE }, ['full ana']],
    ['a remote screen', { screens: ['ana'] }, ['strip ana', 'strip ben', 'strip self', 'stage screen:ana']],
    ['a screen on a phone', { people: ['ana'], screens: ['ana'], ...PHONE }, ['strip ana', 'strip self', 'stage screen:ana']],
    ['the local screen', { screens: ['self'] }, ['grid ana', 'grid ben', 'grid self', 'grid screen:self']],
    [
      'the local screen and another one',
      { screens: ['self', 'ben'] },
      ['strip ana', 'strip ben', 'strip self', 'strip screen:self', 'stage screen:ben'],
    ],
    [
      'two screens side by side where there is room',
      { screens: ['ana', 'ben'], ...BIG },
      ['strip ana', 'strip ben', 'strip self', 'stage screen:ana', 'stage screen:ben'],
    ],
    [
      'the newer of two screens where there is none',
      { screens: ['ben', 'ana'], ...PHONE },
      ['strip screen:ben', 'strip ana', 'strip ben', 'stage screen:ana'],
    ],
    ['a pinned participant', { pinned: 'person:ben' }, ['strip ana', 'strip self', 'stage ben']],
    ['the pinned local participant', { pinned: 'person:self', own: 'corner' }, ['strip ana', 'strip ben', 'stage self']],
    [
      'a participant pinned over a screen',
      { pinned: 'person:ben', screens: ['ana'], own: 'hidden' },
      ['strip screen:ana', 'strip ana', 'stage ben'],
    ],
    ['a pinned participant who has left', { pinned: 'person:cid' }, ['grid ana', 'grid ben', 'grid self']],
    ['the speaker view before any speech', { view: 'speaker' }, ['strip ben', 'strip self', 'stage ana']],
    ['the speaker view', { view: 'speaker', speaker: 'ben' }, ['strip ana', 'strip self', 'stage ben']],
    ['the speaker view when the speaker has left', { view: 'speaker', speaker: 'cid' }, ['strip ben', 'strip self', 'stage ana']],
    ['a speaker in the grid', { speaker: 'ben' }, ['grid ana', 'grid ben', 'grid self']],
    ['only one and that one pinned', { people: ['ana'], own: 'hidden', pinned: 'person:ana' }, ['stage ana']],
  ])('%s', (_what, change, expected) => {
    expect(drawn(change)).toEqual(expected);
  });
});

test.each<[string, Partial<StageInput>, TileKey]>([
  ['the large one', { screens: ['ana'], speaker: 'ben' }, 'screen:ana'],
  ['the one pinned', { pinned: 'person:ana', speaker: 'ben' }, 'person:ana'],
  ['who speaks', { speaker: 'ben' }, 'person:ben'],
  ['the first without a speaker', {}, 'person:ana'],
  ['the other one of a phone', { people: ['ben'], ...PHONE }, 'person:ben'],
  ['the local participant alone', { people: [] }, 'person:self'],
])('shows in a window for one tile %s', (_what, change, key) => {
  expect(onTopKey(stageLayout(input(change)), input(change))).toBe(key);
});

describe('order', () => {
  test('keeps every place in the grid for every speaker', () => {
    const people = crowd(7);
    const before = stageLayout(input({ people, speaker: null }));
    for (const speaker of people) expect(stageLayout(input({ people, speaker }))).toEqual(before);
  });

  test('keeps the order of the tiles beside a large one', () => {
    const people = crowd(4);
    for (const speaker of people) {
      const strip = drawn({ people, view: 'speaker', speaker }).filter((tile) => tile.startsWith('strip p'));
      expect(strip).toEqual(people.filter((id) => id !== speaker).map((id) => `strip ${id}`));
    }
  });
});

describe('pages', () => {
  test.each([
    [8, 0, 9, 1],
    [9, 0, 9, 2],
    [9, 1, 1, 2],
    [9, 7, 1, 2],
    [20, 2, 3, 3],
  ])('LAYOUT-6 with %i others page %i shows %i tiles of %i pages', (count, page, tiles, pageCount) => {
    const layout = stageLayout(input({ people: crowd(count), page }));
    expect([layout.boxes.size, layout.pageCount]).toEqual([tiles, pageCount]);
    expect(layout.pager !== null).toBe(pageCount > 1);
    expect(layout.page).toBeLessThan(pageCount);
  });

  test('LAYOUT-6 a strip with more tiles than it holds has pages that show every tile', () => {
    for (const space of [DESK, PHONE]) {
      const people = crowd(8);
      const { pageCount } = stageLayout(input({ people, screens: ['p0'], ...space }));
      expect(pageCount).toBeGreaterThan(1);
      const seen = Array.from({ length: pageCount }, (_, page) => [
        ...stageLayout(input({ people, screens: ['p0'], page, ...space })).boxes.keys(),
      ]).flat();
      expect(new Set(seen.filter((key) => key.startsWith('person:'))).size).toBe(9);
    }
  });
});

describe('space', () => {
  const ids = crowd(16);
  const inputs = fc.record({
    people: fc.integer({ min: 0, max: 16 }).map((count) => ids.slice(0, count)),
    selfId: fc.constant('self'),
    screens: fc.subarray([...ids.slice(0, 3), 'self']),
    view: fc.constantFrom('grid' as const, 'speaker' as const),
    pinned: fc.constantFrom<TileKey | null>(null, 'person:p1', 'screen:p0', 'person:self'),
    speaker: fc.constantFrom(null, 'p2'),
    own: fc.constantFrom('tile' as const, 'corner' as const, 'hidden' as const),
    page: fc.integer({ min: 0, max: 4 }),
    isPhone: fc.boolean(),
    widthPx: fc.integer({ min: 320, max: 3800 }),
    heightPx: fc.integer({ min: 280, max: 2100 }),
  });

  test('LAYOUT-6 a wide and very low window crops the tile at the side', () => {
    const low = input({ people: [], screens: ['p2'], own: 'tile', widthPx: 2398, heightPx: 280 });
    for (const { topPx, heightPx } of stageLayout(low).boxes.values()) expect(topPx + heightPx).toBeLessThanOrEqual(280);
  });

  test('LAYOUT-6 every tile has a size and lies on the stage, and none covers another but the one in the corner', () => {
    fc.assert(
      fc.property(inputs, (any) => {
        const boxes = [...stageLayout(any).boxes];
        expect(boxes.length).toBeGreaterThan(0);
        for (const [, { leftPx, topPx, widthPx, heightPx }] of boxes) {
          expect(Math.min(leftPx, topPx)).toBeGreaterThanOrEqual(0);
          expect(Math.min(widthPx, heightPx)).toBeGreaterThan(40);
          expect(leftPx + widthPx).toBeLessThanOrEqual(any.widthPx);
          expect(topPx + heightPx).toBeLessThanOrEqual(any.heightPx);
        }
        const flat = boxes.map(([, placed]) => placed).filter(({ place }) => place !== 'corner');
        flat.forEach((a, index) => {
          for (const b of flat.slice(index + 1)) {
            const isApart =
              a.leftPx + a.widthPx <= b.leftPx ||
              b.leftPx + b.widthPx <= a.leftPx ||
              a.topPx + a.heightPx <= b.topPx ||
              b.topPx + b.heightPx <= a.topPx;
            expect(isApart).toBe(true);
          }
        });
      }),
    );
  });

  test('gives a screen most of the stage', () => {
    for (const space of [DESK, BIG, PHONE]) {
      const people = crowd(3);
      const screen = box({ people, screens: ['p0'], ...space }, 'screen:p0');
      const share = ((screen?.widthPx ?? 0) * (screen?.heightPx ?? 0)) / (space.widthPx * space.heightPx);
      expect(share).toBeGreaterThan(0.7);
    }
  });

  test('returns an empty layout for a stage without a size', () => {
    expect(stageLayout(input({ widthPx: 0 })).boxes.size).toBe(0);
  });
});

describe('requested sizes', () => {
  const people = crowd(11);
  const sizes = (
    change: Partial<StageInput>,
    isHidden = false,
    elsewhere?: ReadonlyMap<TileKey, { widthPx: number; heightPx: number }>,
  ) => renderedSizes(people, stageLayout(input({ people, ...change })), 2, isHidden, elsewhere);

  test('reports the rendered size of every participant in device pixels, and who is not rendered', () => {
    const { widthPx = 0, heightPx = 0 } = box({ people }, 'person:p0') ?? {};
    expect(sizes({}).get('p0')).toEqual({ camera: { widthPx: widthPx * 2, heightPx: heightPx * 2 }, screen: null });
    expect(sizes({}).get('p10')).toEqual({ camera: null, screen: null });
    expect(sizes({ page: 1 }).get('p10')?.camera).not.toBeNull();
    expect(sizes({ screens: ['p3'] }).get('p3')?.screen?.widthPx).toBeGreaterThan(1800);
  });

  test('requests for a hidden page only what is rendered elsewhere', () => {
    const elsewhere = new Map<TileKey, { widthPx: number; heightPx: number }>([['person:p1', { widthPx: 320, heightPx: 180 }]]);
    expect([...sizes({}, true).values()].every(({ camera, screen }) => camera === null && screen === null)).toBe(true);
    expect(sizes({}, true, elsewhere).get('p1')?.camera).toEqual({ widthPx: 640, heightPx: 360 });
    expect(sizes({}, true, elsewhere).get('p2')?.camera).toBeNull();
  });
});

describe('boxes', () => {
  const boxesOf = (change: Partial<StageInput>) => Object.fromEntries(stageLayout(input(change)).boxes);

  test('centres an incomplete last row and the grid', () => {
    const boxes = Object.values(boxesOf({ people: crowd(4) }));
    const [first, second, third, fourth, fifth] = boxes;
    expect(boxes).toHaveLength(5);
    const middlePx = (of: readonly (typeof first)[]) => {
      const lefts = of.map((placed) => placed?.leftPx ?? 0);
      const rights = of.map((placed) => (placed?.leftPx ?? 0) + (placed?.widthPx ?? 0));
      return (Math.min(...lefts) + Math.max(...rights)) / 2;
    };
    expect(second?.leftPx).toBe((first?.leftPx ?? 0) + (first?.widthPx ?? 0) + 12);
    expect(middlePx([first, second, third])).toBeCloseTo(620, -1);
    expect(middlePx([fourth, fifth])).toBeCloseTo(620, -1);
    expect(fourth?.topPx).toBe((first?.topPx ?? 0) + (first?.heightPx ?? 0) + 12);
    const belowPx = 616 - ((fourth?.topPx ?? 0) + (fourth?.heightPx ?? 0));
    expect(Math.abs(belowPx - (first?.topPx ?? 0))).toBeLessThanOrEqual(1);
  });

  test('places page buttons below the tiles, and none for a single page', () => {
    const { pager, boxes } = stageLayout(input({ people: crowd(9) }));
    expect(pager).toEqual({ leftPx: 0, topPx: 572, widthPx: 1240 });
    for (const { topPx, heightPx } of boxes.values()) expect(topPx + heightPx).toBeLessThanOrEqual(572);
    const nine = Object.values(boxesOf({ people: crowd(8) }));
    expect(Math.max(...nine.map(({ topPx, heightPx }) => topPx + heightPx))).toBeGreaterThan(600);
  });

  test('places the self view in the lower right corner, at most half of a small stage', () => {
    const corner = (change: Partial<StageInput>) => box({ own: 'corner', ...change }, 'person:self');
    expect(corner({})).toEqual({ leftPx: 1020, topPx: 474, widthPx: 208, heightPx: 130, place: 'corner' });
    expect(corner({ widthPx: 300, heightPx: 200 })).toMatchObject({ widthPx: 150, heightPx: 100 });
    expect(box({ people: ['ana'], ...PHONE }, 'person:self')).toEqual({
      leftPx: 216,
      topPx: 64,
      widthPx: 104,
      heightPx: 146,
      place: 'corner',
    });
  });

  test('places a screen at the upper left, and the strip in the rest', () => {
    const screen = box({ screens: ['ana'] }, 'screen:ana');
    expect(screen).toMatchObject({ leftPx: 0, topPx: 0, place: 'stage' });
  });

  test('has no local tile before the local participant has a seat', () => {
    for (const own of ['tile', 'corner', 'hidden'] as const) {
      expect(drawn({ selfId: null, own })).toEqual(['grid ana', 'grid ben']);
      expect(drawn({ selfId: null, own, people: ['ana'], ...PHONE })).toEqual(['full ana']);
    }
    expect(onTopKey(stageLayout(input({ people: [], selfId: null })), input({ people: [], selfId: null }))).toBe(null);
    expect(stageLayout(input({ heightPx: 0 })).boxes.size).toBe(0);
  });
});

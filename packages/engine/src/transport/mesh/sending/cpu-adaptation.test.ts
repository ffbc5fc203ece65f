import { expect, test } from 'vitest';
import { judgeStrain, type PictureLoad, RELAXED, type Strain } from './cpu-adaptation.ts';

const fine: PictureLoad = { fps: 15, allowedFps: 15, isCpuLimited: false, lacksBits: false };
const slow: PictureLoad = { ...fine, fps: 6 };

function rounds(count: number, pictures: readonly PictureLoad[], from: Strain = RELAXED): Strain {
  let strain = from;
  for (let round = 0; round < count; round += 1) strain = judgeStrain(strain, pictures);
  return strain;
}

test.each([
  ['frames that are missing', slow],
  ['a browser that says so', { ...fine, isCpuLimited: true }],
])('STRAIN-1 %s relieve the machine, a step at a time and three at most', (_what, bad) => {
  expect(rounds(3, [fine, bad]).steps).toBe(0);
  expect(rounds(4, [fine, bad]).steps).toBe(1);
  expect(rounds(8, [fine, bad]).steps).toBe(2);
  expect(rounds(100, [fine, bad]).steps).toBe(3);
});

test('STRAIN-1 a short hitch, a full line and no picture at all are no strain', () => {
  expect(rounds(1, [fine], rounds(3, [slow])).badRounds).toBe(0);
  expect(rounds(20, [{ ...slow, lacksBits: true }]).steps).toBe(0);
  expect(rounds(20, []).steps).toBe(0);
});

test('STRAIN-2 a step is taken back after a while, and later each time that it was too early', () => {
  const strained = rounds(4, [slow]);
  expect(rounds(14, [fine], strained).steps).toBe(1);
  const back = rounds(15, [fine], strained);
  expect(back.steps).toBe(0);
  const again = rounds(4, [slow], back);
  expect(again.steps).toBe(1);
  expect(rounds(15, [fine], again).steps).toBe(1);
  expect(rounds(32, [fine], again).steps).toBe(0);
});

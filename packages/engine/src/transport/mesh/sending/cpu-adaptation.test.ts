import { expect, test } from 'vitest';
import { type CpuAdaptation, type EncoderLoad, IDLE, isOverloaded, updateCpuAdaptation } from './cpu-adaptation.ts';

const fine: EncoderLoad = { fps: 15, allowedFps: 15, isCpuLimited: false, lacksBits: false };
const slow: EncoderLoad = { ...fine, fps: 6 };

function rounds(count: number, pictures: readonly EncoderLoad[], from: CpuAdaptation = IDLE): CpuAdaptation {
  let cpu = from;
  for (let round = 0; round < count; round += 1) cpu = updateCpuAdaptation(cpu, pictures);
  return cpu;
}

test.each([
  ['missing frames', slow],
  ['a browser that reports it', { ...fine, isCpuLimited: true }],
])('PERF-4 %s reduce the load, one step at a time and three at most', (_what, bad) => {
  expect(rounds(3, [fine, bad]).steps).toBe(0);
  expect(rounds(4, [fine, bad]).steps).toBe(1);
  expect(rounds(8, [fine, bad]).steps).toBe(2);
  expect(rounds(100, [fine, bad]).steps).toBe(3);
});

test('PERF-4 a short stall, a full uplink and no video do not count as overload', () => {
  expect(rounds(1, [fine], rounds(3, [slow])).badRounds).toBe(0);
  expect(rounds(20, [{ ...slow, lacksBits: true }]).steps).toBe(0);
  expect(rounds(20, []).steps).toBe(0);
});

test('takes a step back after a while, and later each time that it was too early', () => {
  const strained = rounds(4, [slow]);
  expect(rounds(14, [fine], strained).steps).toBe(1);
  const back = rounds(15, [fine], strained);
  expect(back.steps).toBe(0);
  const again = rounds(4, [slow], back);
  expect(again.steps).toBe(1);
  expect(rounds(15, [fine], again).steps).toBe(1);
  expect(rounds(32, [fine], again).steps).toBe(0);
});

test('counts rounds and roundsToRecover', () => {
  expect(rounds(3, [slow])).toEqual({ steps: 0, badRounds: 3, goodRounds: 0, roundsToRecover: 15 });
  expect(rounds(4, [slow])).toEqual({ steps: 1, badRounds: 0, goodRounds: 0, roundsToRecover: 15 });
  expect(rounds(8, [slow])).toEqual({ steps: 2, badRounds: 0, goodRounds: 0, roundsToRecover: 30 });
  expect(rounds(12, [slow])).toEqual({ steps: 3, badRounds: 0, goodRounds: 0, roundsToRecover: 60 });
  expect(rounds(16, [slow])).toEqual({ steps: 3, badRounds: 4, goodRounds: 0, roundsToRecover: 60 });
  expect(rounds(4, [slow], { steps: 2, badRounds: 0, goodRounds: 0, roundsToRecover: 100 }).roundsToRecover).toBe(120);
  const back = rounds(15, [fine], rounds(4, [slow]));
  expect(back).toEqual({ steps: 0, badRounds: 0, goodRounds: 0, roundsToRecover: 16 });
  expect(rounds(4, [slow], back).roundsToRecover).toBe(32);
  expect(rounds(20, [fine])).toEqual({ steps: 0, badRounds: 0, goodRounds: 20, roundsToRecover: 15 });
});

test('accepts seven tenths of the frames, and reports load until no reduction is needed', () => {
  expect(rounds(9, [{ ...fine, fps: 10.5 }]).steps).toBe(0);
  expect(isOverloaded(IDLE)).toBe(false);
  expect(isOverloaded(rounds(1, [slow]))).toBe(true);
  expect(isOverloaded(rounds(4, [slow]))).toBe(true);
  expect(isOverloaded(rounds(15, [fine], rounds(4, [slow])))).toBe(false);
});

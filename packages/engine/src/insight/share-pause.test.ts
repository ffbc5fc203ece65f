import { expect, test } from 'vitest';
import { judgeSource, RUNNING } from './share-pause.ts';

type Size = readonly [width: number | undefined, height: number | undefined];

/** Whether it is paused after each of these sizes, half a second apart. */
function after(sizes: readonly Size[]): boolean[] {
  let memory = RUNNING;
  return sizes.map(([width, height], look) => {
    memory = judgeSource(memory, look * 500, { ...(width && { width }), ...(height && { height }) });
    return memory.isPaused;
  });
}

const WINDOW: Size = [484, 316];
const EMPTY: Size = [2, 2];

test('reads video of a pixel or two for a second as a minimized window, until it has a size again', () => {
  expect(after([WINDOW, EMPTY, EMPTY, EMPTY, WINDOW, WINDOW])).toEqual([false, false, false, true, false, false]);
  expect(
    after([
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([false, false, true]);
});

test('reads a short minimization, a narrow window and an unknown size as not minimized', () => {
  expect(after([WINDOW, EMPTY, EMPTY, WINDOW, EMPTY, EMPTY])).not.toContain(true);
  for (const size of [
    [2, 300],
    [300, 2],
    [3, 3],
    [undefined, undefined],
    [0, 0],
  ] as const) {
    expect(after([size, size, size, size])).not.toContain(true);
  }
});

/** A clock for ages and intervals: it runs while the machine sleeps, unlike `performance.now()` in some browsers, and never goes back. */

let steadyMs = 0;
let wallMs: number | undefined;
let runningMs = 0;

/**
 * Returns the time in ms since an arbitrary moment; differences are never negative. It follows the system clock, except where that fell behind
 * the page's own running time, which means that it was set back. A clock that is set ahead cannot be distinguished from sleep.
 */
export function steadyNow(): number {
  const [wall, running] = [Date.now(), performance.now()];
  if (wallMs !== undefined) steadyMs += Math.max(wall - wallMs, running - runningMs, 0);
  [wallMs, runningMs] = [wall, running];
  return steadyMs;
}

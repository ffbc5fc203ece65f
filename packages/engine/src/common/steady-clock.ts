/** A clock for ages and pauses: it goes on while the machine sleeps, as `performance.now()` does not in every browser, and is never set back. */

let steadyMs = 0;
let wallMs: number | undefined;
let runningMs = 0;

/**
 * Now, in ms since some moment: differences count, and are never negative. They are the system clock's, but where that fell behind the time
 * that the page has run meanwhile, which is what setting it back looks like. A clock that is set ahead cannot be told from sleep.
 */
export function steadyNow(): number {
  const [wall, running] = [Date.now(), performance.now()];
  if (wallMs !== undefined) steadyMs += Math.max(wall - wallMs, running - runningMs, 0);
  [wallMs, runningMs] = [wall, running];
  return steadyMs;
}

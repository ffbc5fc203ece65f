/** Detects that a page is back: from a lost network, another tab or app, a frozen state, or machine sleep. */

/** Interval of clock checks, in ms. */
const TICK_MS = 2000;
/** A clock that is ahead of the timer by more than this, in ms, ran while the machine slept. */
const SLEPT_MS = 5000;

/** Calls `resume` until the returned function is called; not while the page is hidden, since becoming visible is an event of its own. */
export function onResume(resume: () => void): () => void {
  const wakeVisible = () => {
    if (document.visibilityState === 'visible') resume();
  };
  let seenAt = Date.now();
  // A laptop lid that opens fires no event where the page stayed visible.
  const timer = setInterval(() => {
    const now = Date.now();
    const hasSlept = now - seenAt > TICK_MS + SLEPT_MS;
    seenAt = now;
    if (hasSlept) wakeVisible();
  }, TICK_MS);
  window.addEventListener('online', wakeVisible);
  document.addEventListener('visibilitychange', wakeVisible);
  // Page Lifecycle: the timers of a frozen page do not run, and its sockets may be closed.
  document.addEventListener('resume', wakeVisible);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', wakeVisible);
    document.removeEventListener('visibilitychange', wakeVisible);
    document.removeEventListener('resume', wakeVisible);
  };
}

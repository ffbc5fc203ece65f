/** Tells when a page is back: from a dead network, another tab or app, a frozen state, or a closed lid. */

/** Between two looks at the clock, in ms. */
const TICK_MS = 2000;
/** A clock that has run this much further than the timer, in ms, has run while the machine slept. */
const SLEPT_MS = 5000;

/** Calls `resume` until the returned function is called; never while nobody can see the page, since it says so itself when they can. */
export function onResume(resume: () => void): () => void {
  const wakeVisible = () => {
    if (document.visibilityState === 'visible') resume();
  };
  let seenAt = Date.now();
  // An opened lid gives no event at all where the page was on the screen all the time.
  const timer = setInterval(() => {
    const now = Date.now();
    const hasSlept = now - seenAt > TICK_MS + SLEPT_MS;
    seenAt = now;
    if (hasSlept) wakeVisible();
  }, TICK_MS);
  window.addEventListener('online', wakeVisible);
  document.addEventListener('visibilitychange', wakeVisible);
  // Page Lifecycle: the timers of a frozen page stand still, and its sockets may be gone.
  document.addEventListener('resume', wakeVisible);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', wakeVisible);
    document.removeEventListener('visibilitychange', wakeVisible);
    document.removeEventListener('resume', wakeVisible);
  };
}

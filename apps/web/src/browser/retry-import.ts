/** What a page loads while it runs, fetched again when it did not come: a machine that changes networks loses what was on its way. */

/** Between two attempts, in ms. */
const AGAIN_AFTER_MS = 700;
const ATTEMPTS = 4;

/** Loads code that a page imports when it is used. @throws what the last attempt threw, when none brought it */
export async function importWithRetry<T>(load: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (attempts <= 1) throw cause;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    return importWithRetry(load, attempts - 1);
  }
}

/** Style sheets come for as long as it takes: code asks for its own but once, and a screen without them cannot be used. */
export function retryStylesheets(): void {
  const again = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    setTimeout(() => target.replaceWith(target.cloneNode()), AGAIN_AFTER_MS);
  };
  // The error of an element goes to nobody above it, but is seen on its way down.
  document.addEventListener('error', again, { capture: true });
}

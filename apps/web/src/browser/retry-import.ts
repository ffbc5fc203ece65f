/** Retries failed requests for code and style sheets: a machine that changes networks loses requests in flight. */

/** Pause between two attempts, in ms. */
const AGAIN_AFTER_MS = 700;
const ATTEMPTS = 4;

/** Imports code that is loaded when used. @throws the error of the last attempt, when all failed */
export async function importWithRetry<T>(load: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (attempts <= 1) throw cause;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    return importWithRetry(load, attempts - 1);
  }
}

/** Retries style sheets without limit: an import requests its own only once, and a screen without them is unusable. */
export function retryStylesheets(): void {
  const again = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    setTimeout(() => target.replaceWith(target.cloneNode()), AGAIN_AFTER_MS);
  };
  // Error events of elements do not bubble, but are captured.
  document.addEventListener('error', again, { capture: true });
}

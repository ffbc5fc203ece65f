/** Fades the bars over a full-screen call while there is no input; the style sheet of the room says where. */

/** Time without input until the bars fade, in ms: as in video players. */
const IDLE_MS = 4000;

/**
 * Marks the page as idle, and as active again at any pointer, key or focus event. Touch has no hover: the first
 * tap on an invisible bar shows it and presses nothing.
 *
 * @returns a function that ends it.
 */
export function watchIdle(): () => void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBlind = false;
  const wake = () => {
    delete root.dataset.idle;
    clearTimeout(timer);
    timer = setTimeout(() => {
      root.dataset.idle = '';
    }, IDLE_MS);
  };
  const press = ({ pointerType, target }: PointerEvent) => {
    const bar = target instanceof Element ? target.closest('header, footer') : null;
    isBlind = pointerType === 'touch' && bar !== null && getComputedStyle(bar).opacity === '0';
    wake();
  };
  const click = (event: MouseEvent) => {
    if (!isBlind) return;
    isBlind = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  document.addEventListener('pointerdown', press, options);
  for (const type of ['pointermove', 'keydown', 'focusin']) document.addEventListener(type, wake, options);
  document.addEventListener('click', click, options);
  wake();
  return () => {
    ended.abort();
    clearTimeout(timer);
    delete root.dataset.idle;
  };
}

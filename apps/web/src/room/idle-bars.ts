/** Lets the bars over a full screen of pictures fade while nothing is touched; the style sheet of the room says where. */

/** How long nothing was touched until the bars fade, in ms: as long as video players wait. */
const IDLE_MS = 4000;

/**
 * Marks the page as idle, and as used again by any pointer, key or focus. A finger has no pointer that moves before it presses: its first
 * tap on a bar that cannot be seen shows the bar and presses nothing.
 *
 * @returns ends it.
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

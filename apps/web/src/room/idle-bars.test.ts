import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from './idle-bars.ts';

let stop: () => void = () => undefined;
const isIdle = () => 'idle' in document.documentElement.dataset;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<footer><button>Leave</button></footer>';
  stop = watchIdle();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** A pointer event, which jsdom lacks. */
function tap(element: Element, pointerType: string): void {
  const press = new Event('pointerdown', { bubbles: true });
  element.dispatchEvent(Object.assign(press, { pointerType }));
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

test('is idle 4 s after the last input, until the next key, pointer or focus', () => {
  for (const type of ['pointermove', 'keydown', 'focusin', 'pointerdown']) {
    vi.advanceTimersByTime(3999);
    expect(isIdle()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isIdle(), type).toBe(true);
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    expect(isIdle(), type).toBe(false);
  }
  stop();
  vi.advanceTimersByTime(10_000);
  expect(isIdle()).toBe(false);
});

test('shows a faded bar on touch without a press, and presses with a mouse', () => {
  const [bar] = document.getElementsByTagName('footer');
  const [button] = document.getElementsByTagName('button');
  if (!bar || !button) throw new Error('The page of this test has both.');
  const onClick = vi.fn();
  button.addEventListener('click', onClick);
  bar.style.opacity = '0';
  tap(button, 'touch');
  expect(onClick).not.toHaveBeenCalled();
  tap(button, 'mouse');
  expect(onClick).toHaveBeenCalledTimes(1);
  bar.style.opacity = '1';
  tap(button, 'touch');
  expect(onClick).toHaveBeenCalledTimes(2);
});

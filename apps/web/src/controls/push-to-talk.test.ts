import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForPushToTalk, REPEAT_LOST_MS } from './push-to-talk.ts';

let isOn = false;
let stop: () => void;

beforeEach(() => {
  isOn = false;
  document.body.innerHTML = '<button>Leave</button><input><a href="#x">Home</a>';
  stop = listenForPushToTalk({
    isOn: () => isOn,
    set: (next) => {
      isOn = next;
    },
  });
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
/** Whether the page took the key for itself. */
const press = (init: KeyboardEventInit = {}) =>
  !fireEvent.keyDown(document.activeElement ?? document.body, { key: ' ', code: 'Space', ...init });
const letGo = (init: KeyboardEventInit = {}) =>
  !fireEvent.keyUp(document.activeElement ?? document.body, { key: ' ', code: 'Space', ...init });
/** Another key goes down, and perhaps nobody ever hears of its coming up. */
const pressOther = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });

test('the microphone is on while the space bar is held, and as it was before after that', () => {
  expect(press()).toBe(true);
  expect(isOn).toBe(true);
  expect(press({ repeat: true })).toBe(true);
  letGo();
  expect(isOn).toBe(false);
  isOn = true;
  press();
  letGo();
  expect(isOn).toBe(true);
});

test.each([
  ['the window loses the focus', () => fireEvent.blur(window)],
  ['a field gets the focus', () => element('input').focus()],
  ['a button gets the focus', () => element('button').focus()],
  [
    'the page is hidden',
    () => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      fireEvent(document, new Event('visibilitychange'));
    },
  ],
  ['the page goes away', () => fireEvent(window, new Event('pagehide'))],
  ['the pointer is pressed', () => fireEvent.pointerDown(document.body)],
  // macOS reports no key-up of any key while Command is down.
  ['Command goes down', () => pressOther('Meta', { metaKey: true })],
  ['Command comes up', () => fireEvent.keyUp(document.body, { key: 'Meta' })],
  ['Alt goes down', () => pressOther('Alt', { altKey: true })],
  ['Control goes down', () => pressOther('Control', { ctrlKey: true })],
  ['another key comes with Command, whose own going down was swallowed', () => pressOther('Tab', { metaKey: true })],
  ['the bar is repeated with Command', () => press({ repeat: true, metaKey: true })],
  ['the bar comes up as a no-break space', () => letGo({ key: '\u00a0', altKey: true })],
  ['the bar comes up as an input method has it', () => letGo({ key: 'Process' })],
  ['the bar comes up unidentified', () => letGo({ key: 'Unidentified' })],
  ['the room is left', () => stop()],
])('the microphone does not stay on when %s', (_what, happen) => {
  press();
  expect(isOn).toBe(true);
  happen();
  expect(isOn).toBe(false);
});

test.each(['button', 'input', 'a'])('the space bar belongs to a focused %s', (selector) => {
  element(selector).focus();
  expect(press()).toBe(false);
  expect(isOn).toBe(false);
  expect(letGo()).toBe(false);
});

test('a button that was clicked leaves the space bar to the voice until somebody walks on by keyboard', () => {
  fireEvent.pointerDown(element('button'));
  element('button').focus();
  expect(press()).toBe(true);
  expect(isOn).toBe(true);
  expect(letGo()).toBe(true);
  fireEvent.keyDown(element('button'), { key: 'Tab' });
  expect(press()).toBe(false);
  expect(isOn).toBe(false);
});

test('a field that was clicked keeps the space bar', () => {
  fireEvent.pointerDown(element('input'));
  element('input').focus();
  expect(press()).toBe(false);
});

test.each([
  { ctrlKey: true },
  { altKey: true },
  { metaKey: true },
  { shiftKey: true },
  { repeat: true },
  { isComposing: true },
  { key: 'Process' },
  { key: 'a', code: 'KeyA' },
])('%j is not the bar alone', (init) => {
  press(init);
  expect(isOn).toBe(false);
});

test('repeats that stop are a bar that was let go, once it is known that this system repeats', () => {
  vi.useFakeTimers();
  press();
  vi.advanceTimersByTime(10 * REPEAT_LOST_MS);
  expect(isOn).toBe(true);
  for (let count = 0; count < 20; count += 1) {
    press({ repeat: true });
    vi.advanceTimersByTime(REPEAT_LOST_MS / 2);
  }
  expect(isOn).toBe(true);
  vi.advanceTimersByTime(2 * REPEAT_LOST_MS);
  expect(isOn).toBe(false);
  // What still comes of that press talks no more, and presses nothing.
  expect(press({ repeat: true })).toBe(true);
  expect(letGo()).toBe(true);
  expect(isOn).toBe(false);
});

test('another key takes the repeats over and leaves the voice alone', () => {
  vi.useFakeTimers();
  press();
  for (const _ of [1, 2, 3]) press({ repeat: true });
  pressOther('h', { code: 'KeyH' });
  vi.advanceTimersByTime(10 * REPEAT_LOST_MS);
  expect(isOn).toBe(true);
  letGo();
  expect(isOn).toBe(false);
});

test('after a key-up that never came the next press talks again, and its end is heard', () => {
  press();
  pressOther('Meta', { metaKey: true });
  expect(isOn).toBe(false);
  fireEvent.keyUp(document.body, { key: 'Meta' });
  expect(press()).toBe(true);
  expect(isOn).toBe(true);
  letGo();
  expect(isOn).toBe(false);
});

test('a keyboard on a screen, which names no places, talks, too', () => {
  press({ code: '' });
  expect(isOn).toBe(true);
  letGo({ code: '' });
  expect(isOn).toBe(false);
});

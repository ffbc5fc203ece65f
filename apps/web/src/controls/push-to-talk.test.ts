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
/** Whether the page handled the key. */
const press = (init: KeyboardEventInit = {}) =>
  !fireEvent.keyDown(document.activeElement ?? document.body, { key: ' ', code: 'Space', ...init });
const letGo = (init: KeyboardEventInit = {}) =>
  !fireEvent.keyUp(document.activeElement ?? document.body, { key: ' ', code: 'Space', ...init });
/** Presses another key, perhaps without a key-up event. */
const pressOther = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });

test('switches the microphone on while the space bar is held, and restores it after', () => {
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
])('does not leave the microphone on when %s', (_what, happen) => {
  press();
  expect(isOn).toBe(true);
  happen();
  expect(isOn).toBe(false);
});

test.each(['button', 'input', 'a'])('leaves the space bar to a focused %s', (selector) => {
  element(selector).focus();
  expect(press()).toBe(false);
  expect(isOn).toBe(false);
  expect(letGo()).toBe(false);
});

test('uses the space bar for talking after a click on a button, until keyboard focus moves', () => {
  fireEvent.pointerDown(element('button'));
  element('button').focus();
  expect(press()).toBe(true);
  expect(isOn).toBe(true);
  expect(letGo()).toBe(true);
  fireEvent.keyDown(element('button'), { key: 'Tab' });
  expect(press()).toBe(false);
  expect(isOn).toBe(false);
});

test('leaves the space bar to a clicked field', () => {
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
])('does not read %j as the space bar alone', (init) => {
  press(init);
  expect(isOn).toBe(false);
});

test('reads the end of key repeats as a release, once the system is known to repeat', () => {
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
  // Later events of that press neither talk nor press.
  expect(press({ repeat: true })).toBe(true);
  expect(letGo()).toBe(true);
  expect(isOn).toBe(false);
});

test('keeps talking when another key takes the repeats over', () => {
  vi.useFakeTimers();
  press();
  for (const _ of [1, 2, 3]) press({ repeat: true });
  pressOther('h', { code: 'KeyH' });
  vi.advanceTimersByTime(10 * REPEAT_LOST_MS);
  expect(isOn).toBe(true);
  letGo();
  expect(isOn).toBe(false);
});

test('talks again on the next press after a lost key-up, and detects its release', () => {
  press();
  pressOther('Meta', { metaKey: true });
  expect(isOn).toBe(false);
  fireEvent.keyUp(document.body, { key: 'Meta' });
  expect(press()).toBe(true);
  expect(isOn).toBe(true);
  letGo();
  expect(isOn).toBe(false);
});

test('accepts an on-screen keyboard without key codes', () => {
  press({ code: '' });
  expect(isOn).toBe(true);
  letGo({ code: '' });
  expect(isOn).toBe(false);
});

import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForPushToTalk } from './push-to-talk.ts';

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

afterEach(() => stop());

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
/** Whether the page took the key for itself. */
const press = (init: KeyboardEventInit = {}) =>
  !fireEvent.keyDown(document.activeElement ?? document.body, { key: ' ', ...init });
const letGo = () => !fireEvent.keyUp(document.activeElement ?? document.body, { key: ' ' });

test('REACH-1 the microphone is on while the space bar is held, and as it was before after that', () => {
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
  ['the room is left', () => stop()],
])('REACH-1 the microphone does not stay on when %s', (_what, happen) => {
  press();
  expect(isOn).toBe(true);
  happen();
  expect(isOn).toBe(false);
});

test.each(['button', 'input', 'a'])('REACH-2 the space bar belongs to a focused %s', (selector) => {
  element(selector).focus();
  expect(press()).toBe(false);
  expect(isOn).toBe(false);
  expect(letGo()).toBe(false);
});

test('REACH-2 a button that was clicked leaves the space bar to the voice until somebody walks on by keyboard', () => {
  fireEvent.pointerDown(element('button'));
  element('button').focus();
  expect(press()).toBe(true);
  expect(isOn).toBe(true);
  expect(letGo()).toBe(true);
  fireEvent.keyDown(element('button'), { key: 'Tab' });
  expect(press()).toBe(false);
  expect(isOn).toBe(false);
});

test('REACH-2 a field that was clicked keeps the space bar', () => {
  fireEvent.pointerDown(element('input'));
  element('input').focus();
  expect(press()).toBe(false);
});

test.each([{ ctrlKey: true }, { altKey: true }, { shiftKey: true }, { repeat: true }, { key: 'a' }])(
  'REACH-2 %j is not the bar alone',
  (init) => {
    press(init);
    expect(isOn).toBe(false);
  },
);

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { singleKeys } from '../preferences/single-keys.ts';
import { useShortcuts } from './use-shortcuts.ts';

let presses = 0;

function Room({ children }: { readonly children?: React.ReactNode }) {
  useShortcuts({
    m: () => {
      presses += 1;
    },
  });
  return (
    <>
      <button type="button">Leave</button>
      <input aria-label="Message" />
      {children}
    </>
  );
}

afterEach(() => {
  cleanup();
  presses = 0;
  singleKeys.set(true);
});

test('a single key acts from anywhere but a field', () => {
  render(<Room />);
  fireEvent.keyDown(document.body, { key: 'm' });
  fireEvent.keyDown(screen.getByRole('button', { name: 'Leave' }), { key: 'M' });
  expect(presses).toBe(2);
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Message' }), { key: 'm' });
  expect(presses).toBe(2);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])('with %j it is another key', (init) => {
  render(<Room />);
  fireEvent.keyDown(document.body, { key: 'm', ...init });
  expect(presses).toBe(0);
});

test('under a dialog no key reaches the room', () => {
  render(
    <Room>
      <dialog open />
    </Room>,
  );
  fireEvent.keyDown(document.body, { key: 'm' });
  expect(presses).toBe(0);
});

test('whoever has switched single keys off has none', () => {
  render(<Room />);
  singleKeys.set(false);
  fireEvent.keyDown(document.body, { key: 'm' });
  expect(presses).toBe(0);
});

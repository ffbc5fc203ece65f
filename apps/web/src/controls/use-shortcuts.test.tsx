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

test('acts on a single key outside fields', () => {
  render(<Room />);
  fireEvent.keyDown(document.body, { key: 'm' });
  fireEvent.keyDown(screen.getByRole('button', { name: 'Leave' }), { key: 'M' });
  expect(presses).toBe(2);
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Message' }), { key: 'm' });
  expect(presses).toBe(2);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])('ignores the key with %j', (init) => {
  render(<Room />);
  fireEvent.keyDown(document.body, { key: 'm', ...init });
  expect(presses).toBe(0);
});

test('ignores keys under a dialog', () => {
  render(
    <Room>
      <dialog open />
    </Room>,
  );
  fireEvent.keyDown(document.body, { key: 'm' });
  expect(presses).toBe(0);
});

test('ignores single keys when they are switched off', () => {
  render(<Room />);
  singleKeys.set(false);
  fireEvent.keyDown(document.body, { key: 'm' });
  expect(presses).toBe(0);
});

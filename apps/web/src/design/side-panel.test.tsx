import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { SidePanel } from './side-panel.tsx';

afterEach(cleanup);

function Room() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(!isOpen)}>
        Chat
      </button>
      <button type="button">Mute</button>
      {isOpen && (
        <SidePanel title="Chat" onClose={() => setIsOpen(false)}>
          <input aria-label="Message" data-first-focus />
        </SidePanel>
      )}
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

function openFrom(name: string): void {
  button(name).focus();
  fireEvent.click(button('Chat'));
}

test('moves the focus into the panel and back', () => {
  render(<Room />);
  openFrom('Chat');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
  fireEvent.click(button('Close'));
  expect(screen.queryByRole('complementary', { name: 'Chat' })).toBeNull();
  expect(document.activeElement).toBe(button('Chat'));
});

test('closes the panel with Escape, wherever the focus is', () => {
  render(<Room />);
  openFrom('Chat');
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(screen.getByRole('complementary', { name: 'Chat' })).toBeTruthy();
  button('Mute').focus();
  fireEvent.keyDown(button('Mute'), { key: 'Escape' });
  expect(screen.queryByRole('complementary')).toBeNull();
  // A focus that moved elsewhere stays there.
  expect(document.activeElement).toBe(button('Mute'));
});

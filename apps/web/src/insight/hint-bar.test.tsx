import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createStore, type LocalMedia } from '@visavis/engine';
import type { Hint } from '@visavis/engine/insight';
import { afterEach, expect, test, vi } from 'vitest';
import { HintBar } from './hint-bar.tsx';

afterEach(cleanup);

const PEOPLE = [
  { id: 'a', name: 'Ana' },
  { id: 'b', name: 'Ben' },
];

function show(hint: Hint) {
  const setEnabled = vi.fn(async () => undefined);
  const dismiss = vi.fn();
  const media = { setEnabled } as unknown as LocalMedia;
  render(<HintBar hints={{ hint: createStore<Hint | null>(hint), dismiss }} media={media} participants={PEOPLE} />);
  return { setEnabled, dismiss };
}

test.each<[Hint, RegExp]>([
  [{ kind: 'talking_muted' }, /you are muted/i],
  [{ kind: 'silent_microphone' }, /no sound from your microphone/i],
  [{ kind: 'noisy_microphone' }, /steady noise/i],
  [{ kind: 'unheard', by: ['a', 'b'], isEverybody: true }, /others can’t hear you/i],
  [{ kind: 'unheard', by: ['b'], isEverybody: false }, /ben can’t hear you/i],
  [{ kind: 'unheard', by: ['b'], isEverybody: true }, /ben can’t hear you/i],
])('shows the hint %j, which can be dismissed', (hint, sentence) => {
  const { dismiss } = show(hint);
  expect(screen.getByRole('region', { name: sentence })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Hide this hint' }));
  expect(dismiss).toHaveBeenCalledOnce();
});

test('unmutes from the hint about speaking while muted', () => {
  const { setEnabled } = show({ kind: 'talking_muted' });
  fireEvent.click(screen.getByRole('button', { name: 'Turn microphone on' }));
  expect(setEnabled).toHaveBeenCalledWith('microphone', true);
});

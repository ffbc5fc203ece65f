import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TilePart } from '../stage/tile-part.tsx';
import { lazyPart } from './lazy-part.ts';
import { Part } from './part.tsx';

let isBroken = true;

function Fragile({ name }: { readonly name: string }) {
  if (isBroken && name === 'Ana') throw new Error('As the test ordered.');
  return <p>{name}</p>;
}

// React logs what it catches.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  isBroken = true;
});

test('shows an error in the place of a part that throws, keeps the others, and retries', () => {
  render(
    <>
      <Part>
        <Fragile name="Ana" />
      </Part>
      <Part>
        <Fragile name="Ben" />
      </Part>
    </>,
  );
  expect(screen.getByText('Ben')).toBeTruthy();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('Ana')).toBeTruthy();
});

test('isolates a lazy part that throws', async () => {
  const Loaded = lazyPart(async () => Fragile);
  render(
    <>
      <Loaded name="Ana" />
      <Loaded name="Ben" />
    </>,
  );
  expect(await screen.findByText('Ben')).toBeTruthy();
  expect(screen.getByRole('alert')).toBeTruthy();
});

test('plays the audio of a tile that throws', () => {
  vi.stubGlobal('MediaStream', class {});
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  const { container } = render(
    <ul>
      <TilePart name="Ana" style={{}} sound={new EventTarget() as MediaStreamTrack}>
        <Fragile name="Ana" />
      </TilePart>
      <TilePart name="Ben" style={{}} sound={null}>
        <Fragile name="Ben" />
      </TilePart>
    </ul>,
  );
  expect(screen.getByRole('listitem', { name: 'Ana' }).querySelector('audio')).toBeTruthy();
  expect(container.querySelectorAll('audio')).toHaveLength(1);
  expect(screen.getByText('Ben')).toBeTruthy();
  vi.unstubAllGlobals();
});

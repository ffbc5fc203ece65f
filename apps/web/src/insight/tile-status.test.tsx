import { cleanup, render, screen } from '@testing-library/react';
import { createStore } from '@visavis/engine';
import type { LinkStatus } from '@visavis/engine/insight';
import { afterEach, expect, test, vi } from 'vitest';
import { ShareTile } from '../stage/share-tile.tsx';
import { LastFrameNotice, TileMarks, TileProblem } from './tile-status.tsx';

afterEach(cleanup);

const WELL: LinkStatus = { bars: 'good', state: 'well', side: 'unknown', reason: null, isShared: false };
const HIDDEN = { style: null, place: null, isPinned: false, onPin: null };
const DOWN: LinkStatus = { ...WELL, bars: 'down', state: 'reconnecting' };

test('marks frozen video with a text, and moving video with none', () => {
  const { rerender } = render(<LastFrameNotice status={DOWN} />);
  expect(screen.getByText('Reconnecting…')).toBeTruthy();
  for (const status of [WELL, undefined]) {
    rerender(<LastFrameNotice status={status} />);
    expect(screen.queryByText('Reconnecting…')).toBeNull();
  }
});

test('marks a shared screen whose owner is unreachable', () => {
  vi.stubGlobal('MediaStream', class {});
  const track = { id: 'screen' } as unknown as MediaStreamTrack;
  const tile = (status: LinkStatus) => (
    <ShareTile id="a" name="Ana" track={track} sound={null} own={null} status={status} position={HIDDEN} />
  );
  const { rerender } = render(tile(WELL));
  expect(screen.queryByText('Reconnecting…')).toBeNull();
  rerender(tile(DOWN));
  expect(screen.getByText('Reconnecting…')).toBeTruthy();
  vi.unstubAllGlobals();
});

test('STATUS-5 attributes a weak connection to the tile’s participant only where it is known to be', () => {
  const poor: LinkStatus = { ...WELL, bars: 'poor', side: 'theirs' };
  const { rerender } = render(<TileMarks name="Ana" status={poor} isSilenced={false} />);
  expect(screen.getByText('Ana’s connection is weak')).toBeTruthy();
  for (const status of [WELL, { ...poor, side: 'unknown' } as const, { ...poor, bars: 'fair' } as const]) {
    rerender(<TileMarks name="Ana" status={status} isSilenced={false} />);
    expect(screen.queryByText('Ana’s connection is weak')).toBeNull();
  }
});

test('does not mark a participant as unstable during a local outage', () => {
  const unstable: LinkStatus = { ...DOWN, state: 'unstable' };
  const tile = (status: LinkStatus) => <TileProblem id="a" name="Ana" status={status} onRetry={() => undefined} />;
  const { rerender } = render(tile({ ...unstable, side: 'ours', isShared: true }));
  expect(screen.queryByText('Unstable')).toBeNull();
  expect(screen.getByText('Reconnecting…')).toBeTruthy();
  rerender(tile(unstable));
  expect(screen.getByText('Unstable')).toBeTruthy();
});

test('marks a minimized window in its tile, and a broken link before it', () => {
  vi.stubGlobal('MediaStream', class {});
  const track = { id: 'screen' } as unknown as MediaStreamTrack;
  const paused = createStore<ReadonlySet<string>>(new Set(['a']));
  const tile = (id: string, status: LinkStatus) => (
    <ShareTile id={id} name="Ana" track={track} sound={null} own={null} status={status} paused={paused} position={HIDDEN} />
  );
  const { rerender } = render(tile('a', WELL));
  expect(screen.getByText('Paused: Ana’s window is minimized or hidden')).toBeTruthy();
  rerender(tile('a', DOWN));
  expect(screen.queryByText(/Paused/)).toBeNull();
  expect(screen.getByText('Reconnecting…')).toBeTruthy();
  rerender(tile('b', WELL));
  expect(screen.queryByText(/Paused/)).toBeNull();
  vi.unstubAllGlobals();
});

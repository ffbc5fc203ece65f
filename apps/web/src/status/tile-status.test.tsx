import { cleanup, render, screen } from '@testing-library/react';
import type { LinkStatus } from '@visavis/engine/insight';
import { afterEach, expect, test, vi } from 'vitest';
import { ShareTile } from '../share/share-tile.tsx';
import { LastPicture } from './tile-status.tsx';

afterEach(cleanup);

const WELL: LinkStatus = { bars: 'good', state: 'well', side: 'unknown', reason: null, isShared: false };
const DOWN: LinkStatus = { ...WELL, bars: 'down', state: 'reconnecting' };

test('STATUS-6 a word says that a picture is the last one, and nothing does while it moves', () => {
  const { rerender } = render(<LastPicture status={DOWN} />);
  expect(screen.getByText('Reconnecting…')).toBeTruthy();
  for (const status of [WELL, undefined]) {
    rerender(<LastPicture status={status} />);
    expect(screen.queryByText('Reconnecting…')).toBeNull();
  }
});

test('STATUS-6 a shared screen whose owner is not reached says so', () => {
  vi.stubGlobal('MediaStream', class {});
  const track = { id: 'screen' } as unknown as MediaStreamTrack;
  const tile = (status: LinkStatus) => (
    <ShareTile
      id="a"
      name="Ana"
      track={track}
      sound={null}
      own={null}
      status={status}
      style={null}
      place={null}
      isPinned={false}
      onPin={null}
    />
  );
  const { rerender } = render(tile(WELL));
  expect(screen.queryByText('Reconnecting…')).toBeNull();
  rerender(tile(DOWN));
  expect(screen.getByText('Reconnecting…')).toBeTruthy();
  vi.unstubAllGlobals();
});

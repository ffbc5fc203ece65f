import { cleanup, render, screen } from '@testing-library/react';
import type { RemoteParticipant } from '@visavis/engine';
import { createStore, type OwnNetwork, type Reactions, type Speakers } from '@visavis/engine';
import { afterEach, expect, test } from 'vitest';
import { VideoTile } from './video-tile.tsx';

const ana: RemoteParticipant = {
  id: 'a',
  name: 'Ana Bell',
  media: { microphone: true, camera: false, screen: false, screenAudio: false },
  handRaisedAt: null,
  presence: 'here',
  form: 'full',
  link: 'connected',
  hasConnected: true,
  quality: 'unknown',
  isFrozen: false,
  tracks: { microphone: null, camera: null, screen: null, screenAudio: null },
};
const STYLE = {};
const NETWORK: OwnNetwork = { udp: 'open', relay: 'none' };
const REACTIONS: Reactions = { snapshot: createStore(new Map()), send: () => undefined, close: () => undefined };
const SPEAKERS = createStore<Speakers>({ speaking: new Set(), main: null });
const onPin = () => undefined;
const onRetry = () => undefined;

afterEach(cleanup);

const tile = (participant: RemoteParticipant) => (
  <VideoTile
    key={participant.id}
    participant={participant}
    tracks={participant.tracks}
    link={participant.link}
    quality={participant.quality}
    hasConnected={participant.hasConnected}
    network={NETWORK}
    style={STYLE}
    place="grid"
    isPinned={false}
    onPin={onPin}
    speakers={SPEAKERS}
    reactions={REACTIONS}
    onRetry={onRetry}
  />
);

test('TILE-3 a tile renders again only when its own data has changed', () => {
  let renders = 0;
  const ben: RemoteParticipant = {
    ...ana,
    id: 'b',
    get name() {
      renders += 1;
      return 'Ben';
    },
  };
  const grid = (...people: RemoteParticipant[]) => <ul>{people.map((person) => tile(person))}</ul>;
  const { rerender } = render(grid(ana, ben));
  const readsOfOneRender = renders;
  rerender(grid({ ...ana, link: 'unstable' }, ben));
  rerender(grid({ ...ana, link: 'connected' }, ben));
  expect(renders).toBe(readsOfOneRender);
  rerender(grid(ana, { ...ben, link: 'unstable' }));
  expect(renders).toBeGreaterThan(readsOfOneRender);
});

test.each([
  ['connecting', /connecting to ana bell/i],
  ['unstable', /ana bell’s connection is unstable/i],
  ['reconnecting', /reconnecting to ana bell/i],
  ['unreachable', /can’t reach ana bell/i],
] as const)('TILE-4 a link that is %s says so on the tile, and only one that is lost offers to retry', (link, sentence) => {
  render(tile({ ...ana, link }));
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Retry' }) !== null).toBe(link === 'unreachable');
});

test('TILE-5 initials stand where there is no picture, and the muted mark has words', () => {
  render(tile({ ...ana, media: { ...ana.media, microphone: false } }));
  expect(screen.getByText('AB')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Ana Bell is muted' })).toBeTruthy();
});

test.each([
  ['good', 'Good connection'],
  ['fair', 'Fair connection'],
  ['poor', 'Poor connection'],
] as const)(
  'TILE-8 a link that is %s has its bars beside the name, in words, and none while it is broken',
  async (quality, words) => {
    const { rerender } = render(tile({ ...ana, quality }));
    expect(await screen.findByRole('img', { name: words })).toBeTruthy();
    rerender(tile({ ...ana, quality, link: 'reconnecting' }));
    expect(screen.queryByRole('img', { name: words })).toBeNull();
  },
);

test('TILE-9 a tile without a picture says why: whom the server has lost, what the networks forbid, what the camera has', async () => {
  const { rerender } = render(tile({ ...ana, link: 'reconnecting', presence: 'away' }));
  expect(await screen.findByText(/their network is down/i)).toBeTruthy();
  rerender(tile({ ...ana, link: 'unreachable' }));
  expect(await screen.findByText(/this server has no relay/i)).toBeTruthy();
  rerender(
    <VideoTile
      participant={ana}
      tracks={ana.tracks}
      link="connected"
      cameraTrouble="in_use"
      style={STYLE}
      place="grid"
      isPinned={false}
      onPin={onPin}
      speakers={SPEAKERS}
      reactions={REACTIONS}
      onRetry={onRetry}
    />,
  );
  expect(await screen.findByText(/ana bell’s camera is in use by another program/i)).toBeTruthy();
});

import { cleanup, configure, render, screen } from '@testing-library/react';
import type { RemoteParticipant } from '@visavis/engine';
import { createStore, type Reactions, type Speakers } from '@visavis/engine';
import type { CameraProblem, LinkStatus } from '@visavis/engine/insight';
import { afterEach, expect, test } from 'vitest';
import { RemoteTile } from './remote-tile.tsx';
import type { TilePosition } from './use-tile-positions.ts';

const ana: RemoteParticipant = {
  id: 'a',
  name: 'Ana Bell',
  media: { microphone: true, camera: false, screen: false, screenAudio: false },
  handRaisedAt: null,
  presence: 'here',
  client: 'full',
  link: 'connected',
  hasConnected: true,
  quality: 'unknown',
  isFrozen: false,
  tracks: { microphone: null, camera: null, screen: null, screenAudio: null },
};
const POSITION: TilePosition = { style: {}, place: 'grid', isPinned: false, onPin: () => undefined };
const WELL: LinkStatus = { bars: 'unknown', state: 'well', side: 'unknown', reason: null, isShared: false };
const REACTIONS: Reactions = { snapshot: createStore(new Map()), send: () => undefined, close: () => undefined };
const CALL = { speakers: createStore<Speakers>({ speaking: new Set(), main: null }), retry: () => undefined };

// A lazy part has the texts: on a busy machine it needs longer than 1 s.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const tile = (participant: RemoteParticipant, status?: LinkStatus, cameraProblem?: CameraProblem) => (
  <RemoteTile
    key={participant.id}
    participant={participant}
    position={POSITION}
    call={CALL}
    reactions={REACTIONS}
    status={status}
    cameraProblem={cameraProblem}
  />
);

test('renders a tile again only when its own data has changed', () => {
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

test('marks a first connection on the tile', () => {
  render(tile({ ...ana, link: 'connecting' }));
  expect(screen.getByText(/connecting to ana bell/i)).toBeTruthy();
});

test.each([
  ['unstable', 'unknown', /the connection to ana bell is unstable/i],
  ['unstable', 'theirs', /ana bell’s connection is unstable/i],
  ['reconnecting', 'unknown', /reconnecting to ana bell/i],
  ['unreachable', 'unknown', /can’t reach ana bell/i],
  ['away', 'theirs', /ana bell has lost the connection/i],
] as const)(
  'marks a link that is %s on a side that is %s, and offers a retry only for a lost one',
  async (state, side, sentence) => {
    render(tile(ana, { ...WELL, bars: 'down', state, side }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Retry' }) !== null).toBe(state === 'unreachable');
  },
);

test('marks each tile without blame when a notice covers all', async () => {
  render(tile(ana, { ...WELL, bars: 'down', state: 'unreachable', side: 'ours', isShared: true }));
  expect(await screen.findByText('Can’t be reached')).toBeTruthy();
  expect(screen.queryByText(/can’t reach ana bell/i)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
});

test('shows initials without video, and labels the muted mark', () => {
  render(tile({ ...ana, media: { ...ana.media, microphone: false } }));
  expect(screen.getByText('AB')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Ana Bell is muted' })).toBeTruthy();
});

test.each([
  ['good', 'Good connection'],
  ['fair', 'Fair connection'],
  ['poor', 'Poor connection'],
  ['waiting', 'Checking the connection'],
  ['down', 'No connection'],
] as const)('labels the bars of a link that is %s, also while it is broken', async (bars, name) => {
  render(tile(ana, { ...WELL, bars, state: bars === 'down' ? 'reconnecting' : 'well' }));
  expect(await screen.findByRole('img', { name })).toBeTruthy();
});

test('names the reason of missing video: lost by the server, blocked by the network, camera error', async () => {
  const outage: LinkStatus = { ...WELL, bars: 'down', state: 'unreachable' };
  const { rerender } = render(tile(ana, { ...outage, state: 'away', side: 'theirs', reason: 'their_network' }));
  expect(await screen.findByText(/the problem is on ana bell’s side/i)).toBeTruthy();
  rerender(tile(ana, { ...outage, reason: 'no_relay' }));
  expect(await screen.findByText(/this server has no relay/i)).toBeTruthy();
  rerender(tile(ana, undefined, 'in_use'));
  expect(await screen.findByText(/ana bell’s camera is in use by another app/i)).toBeTruthy();
});

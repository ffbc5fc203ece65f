import type { Joined, Participant } from '@visavis/contract';
import { expect, test } from 'vitest';
import { NO_TRACKS, type Tracks } from '../media/tracks.ts';
import { type CallEvent, type CallState, INITIAL_CALL_STATE, reduce } from './call-state.ts';

const somebody = (id: string, change: Partial<Participant> = {}): Participant => ({
  id,
  name: id.toUpperCase(),
  media: { microphone: true, camera: true, screen: false, screenAudio: false },
  handRaisedAt: null,
  presence: 'here',
  form: 'full',
  ...change,
});
const joinedWith = (...participants: Participant[]): Joined => ({
  self: somebody('me'),
  participants,
  iceServers: [],
  iceServersExpireAt: null,
  topology: 'mesh',
  serverEpoch: 'one',
});
const seatedWith = (...ids: string[]): CallEvent => ({
  type: 'joined',
  joined: joinedWith(...ids.map((id) => somebody(id))),
  kept: new Set(),
});
const after = (...events: CallEvent[]): CallState => events.reduce(reduce, INITIAL_CALL_STATE);
const idsOf = ({ participants }: CallState) => participants.map(({ id }) => id);
const track = (name: string) => ({ id: name }) as MediaStreamTrack;
const received: Tracks = { ...NO_TRACKS, microphone: track('voice'), camera: track('face') };

test('STATE-1 people keep the order in which they came, whatever news there is of them', () => {
  const state = after(
    seatedWith('a', 'b'),
    { type: 'participant joined', participant: somebody('c') },
    { type: 'participant updated', participant: somebody('a', { name: 'Renamed' }) },
    seatedWith('c', 'b', 'a'),
  );
  expect(idsOf(state)).toEqual(['a', 'b', 'c']);
});

test('STATE-2 a slot that its owner has switched off is empty, and is there again at once when it is on', () => {
  const off = somebody('a', { media: { microphone: true, camera: false, screen: false, screenAudio: false } });
  const seen = after(seatedWith('a'), { type: 'tracks changed', id: 'a', tracks: received });
  expect(seen.participants[0]?.tracks).toEqual(received);
  const dark = reduce(seen, { type: 'participant updated', participant: off });
  expect(dark.participants[0]?.tracks).toEqual({ ...received, camera: null });
  const bright = reduce(dark, { type: 'participant updated', participant: somebody('a') });
  expect(bright.participants[0]?.tracks).toEqual(received);
});

test('STATE-3 news about one person leaves the others the very same objects', () => {
  const before = after(seatedWith('a', 'b'));
  const now = reduce(before, { type: 'link changed', id: 'a', link: 'connected' });
  expect(now.participants[0]).not.toBe(before.participants[0]);
  expect(now.participants[1]).toBe(before.participants[1]);
});

test('STATE-4 a new roster removes who is missing, and keeps as away whom a restarted server cannot know yet', () => {
  const state = after(seatedWith('a', 'b', 'c'), { type: 'joined', joined: joinedWith(somebody('b')), kept: new Set(['a']) });
  expect(state.participants.map(({ id, presence }) => [id, presence])).toEqual([
    ['a', 'away'],
    ['b', 'here'],
  ]);
});

test('STATE-5 losing signaling changes the phase and nobody’s tile', () => {
  const live = after(seatedWith('a'), { type: 'tracks changed', id: 'a', tracks: received });
  const lost = reduce(live, { type: 'signaling lost' });
  expect(lost.phase).toEqual({ name: 'live', signaling: 'reconnecting' });
  expect(lost.participants).toBe(live.participants);
});

test('STATE-6 an ended call stays ended', () => {
  const ended = after(seatedWith('a'), { type: 'ended', reason: 'left' });
  expect(ended).toMatchObject({ phase: { name: 'ended', reason: 'left' }, participants: [] });
  expect(reduce(ended, seatedWith('a'))).toBe(ended);
});

test('STATE-7 news about somebody who is not there, or about ourselves, adds nobody', () => {
  const state = after(
    seatedWith('a'),
    { type: 'link changed', id: 'ghost', link: 'connected' },
    { type: 'tracks changed', id: 'ghost', tracks: received },
    { type: 'participant left', id: 'ghost', reason: 'left' },
    { type: 'participant updated', participant: somebody('me') },
  );
  expect(idsOf(state)).toEqual(['a']);
});

test('STATE-8 a relay that the server withholds is told from none, and is offered once a search has asked it', () => {
  const relayAfter = (servers: Pick<Joined, 'iceServers' | 'iceServersExpireAt'>, ...events: CallEvent[]) =>
    after({ type: 'joined', joined: { ...joinedWith(), ...servers }, kept: new Set() }, ...events).relay;
  const seen = (relay: CallState['network']['relay']): CallEvent => ({ type: 'network seen', network: { udp: 'open', relay } });
  const stun = [{ urls: ['stun:v.example'] }];
  expect(relayAfter({ iceServers: stun, iceServersExpireAt: null }, seen('none'))).toBe('none');
  const withheld = { iceServers: stun, iceServersExpireAt: 600_000 };
  for (const relay of ['none', 'unknown'] as const) expect(relayAfter(withheld, seen(relay))).toBe('withheld');
  for (const relay of ['reached', 'unreached'] as const) expect(relayAfter(withheld, seen('none'), seen(relay))).toBe('offered');
  const turn = [...stun, { urls: 'turn:v.example', username: 'a', credential: 'b' }];
  expect(relayAfter({ iceServers: turn, iceServersExpireAt: 600_000 }, seen('unknown'))).toBe('offered');
});

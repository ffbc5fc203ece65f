import type { Joined, Participant } from '@visavis/contract';
import { expect, test } from 'vitest';
import { NO_TRACKS, type Tracks } from '../media/tracks.ts';
import { type CallEvent, type CallState, INITIAL_CALL_STATE, reduce } from './call-state.ts';

const participantOf = (id: string, change: Partial<Participant> = {}): Participant => ({
  id,
  name: id.toUpperCase(),
  media: { microphone: true, camera: true, screen: false, screenAudio: false },
  handRaisedAt: null,
  presence: 'here',
  client: 'full',
  ...change,
});
const joinedWith = (...participants: Participant[]): Joined => ({
  self: participantOf('me'),
  participants,
  iceServers: [],
  iceServersExpireAt: null,
  topology: 'mesh',
  serverEpoch: 'one',
});
const seatedWith = (...ids: string[]): CallEvent => ({
  type: 'joined',
  joined: joinedWith(...ids.map((id) => participantOf(id))),
  kept: new Set(),
});
const after = (...events: CallEvent[]): CallState => events.reduce(reduce, INITIAL_CALL_STATE);
const idsOf = ({ participants }: CallState) => participants.map(({ id }) => id);
const track = (name: string) => ({ id: name }) as MediaStreamTrack;
const received: Tracks = { ...NO_TRACKS, microphone: track('voice'), camera: track('face') };

test('keeps participants in the order of joining after any update', () => {
  const state = after(
    seatedWith('a', 'b'),
    { type: 'participant joined', participant: participantOf('c') },
    { type: 'participant updated', participant: participantOf('a', { name: 'Renamed' }) },
    seatedWith('c', 'b', 'a'),
  );
  expect(idsOf(state)).toEqual(['a', 'b', 'c']);
});

test('empties a slot that its owner switched off, and fills it again when it is on', () => {
  const off = participantOf('a', { media: { microphone: true, camera: false, screen: false, screenAudio: false } });
  const seen = after(seatedWith('a'), { type: 'tracks changed', id: 'a', tracks: received });
  expect(seen.participants[0]?.tracks).toEqual(received);
  const dark = reduce(seen, { type: 'participant updated', participant: off });
  expect(dark.participants[0]?.tracks).toEqual({ ...received, camera: null });
  const bright = reduce(dark, { type: 'participant updated', participant: participantOf('a') });
  expect(bright.participants[0]?.tracks).toEqual(received);
});

test('keeps the references of the other participants when one is updated', () => {
  const before = after(seatedWith('a', 'b'));
  const now = reduce(before, { type: 'link changed', id: 'a', link: 'connected' });
  expect(now.participants[0]).not.toBe(before.participants[0]);
  expect(now.participants[1]).toBe(before.participants[1]);
});

test('removes participants who are missing in a new roster, and keeps them as away after a server restart', () => {
  const state = after(seatedWith('a', 'b', 'c'), {
    type: 'joined',
    joined: joinedWith(participantOf('b')),
    kept: new Set(['a']),
  });
  expect(state.participants.map(({ id, presence }) => [id, presence])).toEqual([
    ['a', 'away'],
    ['b', 'here'],
  ]);
});

test('changes the phase and no participant when signaling is lost', () => {
  const live = after(seatedWith('a'), { type: 'tracks changed', id: 'a', tracks: received });
  const lost = reduce(live, { type: 'signaling lost' });
  expect(lost.phase).toEqual({ name: 'live', signaling: 'reconnecting' });
  expect(lost.participants).toBe(live.participants);
});

test('keeps an ended call ended', () => {
  const ended = after(seatedWith('a'), { type: 'ended', reason: 'left' });
  expect(ended).toMatchObject({ phase: { name: 'ended', reason: 'left' }, participants: [] });
  expect(reduce(ended, seatedWith('a'))).toBe(ended);
});

test('adds no participant for an update of an unknown or the local one', () => {
  const state = after(
    seatedWith('a'),
    { type: 'link changed', id: 'ghost', link: 'connected' },
    { type: 'tracks changed', id: 'ghost', tracks: received },
    { type: 'participant left', id: 'ghost', reason: 'left' },
    { type: 'participant updated', participant: participantOf('me') },
  );
  expect(idsOf(state)).toEqual(['a']);
});

test('tells a withheld relay from none, and offers it once ICE gathering has used it', () => {
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

test('starts idle and empty, joins, and becomes live', () => {
  expect(INITIAL_CALL_STATE).toEqual({
    phase: { name: 'idle' },
    self: null,
    relay: 'none',
    network: { udp: 'unknown', relay: 'unknown' },
    participants: [],
    received: new Map(),
  });
  expect(after({ type: 'joining' }).phase).toEqual({ name: 'joining' });
  const live = after({ type: 'joining' }, seatedWith('a'));
  expect(live.phase).toEqual({ name: 'live', signaling: 'online' });
  expect(live.self).toEqual(participantOf('me'));
  expect(live.participants).toEqual([
    {
      ...participantOf('a'),
      link: 'connecting',
      hasConnected: false,
      quality: 'unknown',
      isFrozen: false,
      tracks: NO_TRACKS,
    },
  ]);
  const lost: CallEvent = { type: 'signaling lost' };
  expect(after({ type: 'joining' }, lost).phase).toEqual({ name: 'joining' });
  expect(after(seatedWith('a'), lost, seatedWith('a')).phase).toEqual({ name: 'live', signaling: 'online' });
});

test('changes the microphone and hand of the local participant, and nothing before there is one', () => {
  const media = { microphone: false, camera: true, screen: true, screenAudio: false };
  const changes: CallEvent[] = [
    { type: 'media changed', media },
    { type: 'hand changed', handRaisedAt: 5 },
  ];
  expect(after(...changes)).toBe(INITIAL_CALL_STATE);
  const state = after(seatedWith('a'), ...changes);
  expect(state.self).toEqual({ ...participantOf('me'), media, handRaisedAt: 5 });
  expect(state.participants).toEqual(after(seatedWith('a')).participants);
});

test('sets the server’s time on a raised local hand, and neither raises nor lowers it for the server', () => {
  const fromServer = (handRaisedAt: number | null): CallEvent => ({
    type: 'participant updated',
    participant: participantOf('me', { handRaisedAt, name: 'Not taken' }),
  });
  const handAfter = (...events: CallEvent[]) => after(seatedWith('a'), ...events).self;
  const raised: CallEvent = { type: 'hand changed', handRaisedAt: 5 };
  expect(handAfter(raised, fromServer(9))).toEqual(participantOf('me', { handRaisedAt: 9 }));
  expect(handAfter(raised, fromServer(null))?.handRaisedAt).toBe(5);
  expect(handAfter(fromServer(9))?.handRaisedAt).toBe(null);
  expect(handAfter(raised, { type: 'hand changed', handRaisedAt: null }, fromServer(9))?.handRaisedAt).toBe(null);
  const before = after(seatedWith('a'), raised);
  expect(reduce(before, fromServer(5))).toBe(before);
  // After the return the server may not have the hand yet.
  expect(handAfter(raised, seatedWith('a'))).toEqual(participantOf('me', { handRaisedAt: 5 }));
});

test('removes a participant who leaves with the tracks, and keeps the others', () => {
  const state = after(
    seatedWith('a', 'b'),
    { type: 'tracks changed', id: 'a', tracks: received },
    { type: 'tracks changed', id: 'b', tracks: received },
  );
  const left = reduce(state, { type: 'participant left', id: 'a', reason: 'left' });
  expect(idsOf(left)).toEqual(['b']);
  expect([...left.received.keys()]).toEqual(['b']);
  expect(left.participants[0]).toBe(state.participants[1]);
  expect(reduce(left, { type: 'participant left', id: 'a', reason: 'left' })).toBe(left);
  // A participant who returns starts without them.
  const back = reduce(left, { type: 'participant joined', participant: participantOf('a') });
  expect(back.participants[1]?.tracks).toEqual(NO_TRACKS);
});

test('sets link, quality and frozen camera of one participant, and keeps that the link was connected once', () => {
  const link = (state: 'connecting' | 'connected' | 'reconnecting'): CallEvent => ({
    type: 'link changed',
    id: 'a',
    link: state,
  });
  const first = (...events: CallEvent[]) => after(seatedWith('a', 'b'), ...events).participants[0];
  expect(first(link('connecting'))).toMatchObject({ link: 'connecting', hasConnected: false });
  expect(first(link('connected'))).toMatchObject({ link: 'connected', hasConnected: true });
  expect(first(link('connected'), link('reconnecting'))).toMatchObject({ link: 'reconnecting', hasConnected: true });
  expect(first({ type: 'quality changed', id: 'a', quality: 'poor' })).toMatchObject({ id: 'a', quality: 'poor' });
  const frozen: CallEvent = { type: 'video frozen', id: 'a', isFrozen: true };
  expect(first(frozen)).toMatchObject({ id: 'a', isFrozen: true });
  expect(first(frozen, { type: 'video frozen', id: 'a', isFrozen: false })).toMatchObject({ id: 'a', isFrozen: false });
  expect(after(seatedWith('a', 'b'), frozen).participants[1]?.isFrozen).toBe(false);
});

test('shows the track of each slot, and keeps the reference for the same track', () => {
  const all: Tracks = {
    microphone: track('voice'),
    camera: track('face'),
    screen: track('slides'),
    screenAudio: track('film'),
  };
  const sharing = participantOf('a', { media: { microphone: true, camera: true, screen: true, screenAudio: true } });
  const tracksChanged: CallEvent = { type: 'tracks changed', id: 'a', tracks: all };
  const state = after({ type: 'joined', joined: joinedWith(sharing), kept: new Set() }, tracksChanged);
  expect(state.participants[0]?.tracks).toEqual(all);
  expect(reduce(state, tracksChanged).participants[0]).toBe(state.participants[0]);
});

test('accepts one working address of several relay addresses', () => {
  const servers = { iceServers: [{ urls: ['stun:v.example', 'turn:v.example'] }], iceServersExpireAt: null };
  expect(after({ type: 'joined', joined: { ...joinedWith(), ...servers }, kept: new Set() }).relay).toBe('offered');
});

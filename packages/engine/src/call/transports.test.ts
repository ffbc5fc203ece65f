import type { Joined } from '@visavis/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeMedia } from '../testing/fake-media.ts';
import { FakeSfu } from '../testing/fake-sfu.ts';
import { createFakeParticipant, FakeRoom } from '../testing/index.ts';
import { Call } from './call.ts';

// A topology of a newer server, which this client's contract does not have.
const UNKNOWN_TOPOLOGY = 'rings' as Joined['topology'];
const camera = { kind: 'video', id: 'camera' } as unknown as MediaStreamTrack;
const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms);

let room: FakeRoom;

beforeEach(() => {
  vi.useFakeTimers();
  room = new FakeRoom();
});
afterEach(() => vi.useRealTimers());

test('PROTOCOL-8 ends the call on an unknown topology, without a connection', async () => {
  const resident = createFakeParticipant(room, 'resident');
  await resident.call.join('Resident');
  room.topology = UNKNOWN_TOPOLOGY;
  const ana = createFakeParticipant(room, 'ana');
  const phases: string[] = [];
  ana.call.snapshot.subscribe(() => phases.push(ana.call.snapshot.get().phase.name));
  await ana.call.join('Ana');
  await settle();
  expect(ana.call.snapshot.get()).toMatchObject({ phase: { name: 'ended', reason: 'version_unsupported' }, participants: [] });
  expect(phases).not.toContain('live');
  expect(ana.connections).toEqual([]);
  expect(ana.signaling.isClosed).toBe(true);
  expect(resident.call.snapshot.get().participants).toEqual([]);
});

test('PROTOCOL-8 ends the call when the server returns with another topology', async () => {
  const ana = createFakeParticipant(room, 'ana');
  await ana.call.join('Ana');
  room.restart();
  room.topology = UNKNOWN_TOPOLOGY;
  ana.signaling.reconnect();
  await settle();
  expect(ana.call.snapshot.get().phase).toEqual({ name: 'ended', reason: 'version_unsupported' });
});

test('PROTOCOL-8 runs the same call over the transport that the answer to the join picks', async () => {
  const sfu = new FakeSfu();
  const people = ['ana', 'ben'].map((id) => {
    const { media, setTrack } = createFakeMedia();
    return { setTrack, call: new Call({ signaling: room.connect(id), media, transports: { mesh: sfu.transport } }) };
  });
  const [ana, ben] = people as [(typeof people)[number], (typeof people)[number]];
  for (const { call } of people) await call.join('Participant');
  await settle();
  const anaAtBen = () => ben.call.snapshot.get().participants[0];
  expect(anaAtBen()).toMatchObject({ id: 'ana', link: 'connected', hasConnected: true });
  ana.setTrack('camera', camera);
  await settle();
  expect(anaAtBen()?.tracks.camera).toBe(camera);
  ben.call.setRenderedSize('ana', { camera: null, screen: null });
  expect(sfu.forwarded('ana', 'ben', 'camera')).toBeNull();
  const received: unknown[] = [];
  ben.call.messages.listen('chat', (from, body) => received.push([from, body]));
  expect(ana.call.messages.send('ben', 'chat', 'hello')).toBe(true);
  expect(ana.call.messages.bulkTo('ben')).toBeNull();
  await settle();
  expect(received).toEqual([['ana', 'hello']]);
  ben.call.leave();
  await settle();
  expect(ana.call.snapshot.get().participants).toEqual([]);
  expect([...ana.call.messages.open.get()]).toEqual([]);
});

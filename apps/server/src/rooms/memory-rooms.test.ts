import { describe, expect, test } from 'vitest';
import { createMemoryRooms } from './memory-rooms.ts';
import type { Rooms, SeatRequest } from './rooms.ts';

const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };
const NOW_MS = 1_000_000;
const request = (roomId: string, participantId: string, connectionId = `socket of ${participantId}`): SeatRequest => ({
  roomId,
  participantId,
  connectionId,
  name: participantId.toUpperCase(),
  media: MEDIA,
  client: 'full',
  nowMs: NOW_MS,
});

async function seat(rooms: Rooms, ...args: Parameters<typeof request>) {
  const result = await rooms.join(request(...args));
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The contract of every implementation of {@link Rooms}. */
describe.each([
  [
    'in memory',
    (capacity: number, survivorsUntilMs?: number) =>
      createMemoryRooms({ policy: { capacity }, ...(survivorsUntilMs !== undefined && { survivorsUntilMs }) }),
  ],
])('rooms %s', (_name, create) => {
  test('returns the others oldest first, and removes an empty room', async () => {
    const rooms = create(8);
    await seat(rooms, 'here', 'a');
    await seat(rooms, 'here', 'b');
    const { participants, hasReturned } = await seat(rooms, 'here', 'c');
    expect([participants.map(({ id }) => id), hasReturned]).toEqual([['a', 'b'], false]);
    for (const id of ['a', 'b', 'c']) expect(await rooms.leave('here', id, `socket of ${id}`)).toBe(true);
    expect(await rooms.count()).toEqual({ rooms: 0, seats: 0 });
  });

  test('JOIN-8 numbers names that read alike from the second seat on, and keeps the numbers', async () => {
    const rooms = create(8);
    const join = async (id: string, name: string) => {
      const result = await rooms.join({ ...request('here', id), name });
      return result.ok ? result.value.self.name : result.code;
    };
    expect([await join('a', 'Ana'), await join('b', 'ana'), await join('c', 'Ana')]).toEqual(['Ana', 'ana (2)', 'Ana (3)']);
    await rooms.leave('here', 'a', 'socket of a');
    expect(await join('b', 'ana')).toBe('ana (2)');
    const renamed = await rooms.update('here', 'c', 'socket of c', { name: 'Ben' });
    expect(renamed?.name).toBe('Ben');
    expect((await rooms.update('here', 'b', 'socket of b', { handRaisedAt: 1 }))?.name).toBe('ana (2)');
    expect((await rooms.update('here', 'b', 'socket of b', { name: 'Ben' }))?.name).toBe('Ben (2)');
  });

  test('a full room refuses a new participant and admits one who returns', async () => {
    const rooms = create(2);
    await seat(rooms, 'here', 'a');
    await seat(rooms, 'here', 'b');
    expect(await rooms.join(request('here', 'c'))).toEqual({ ok: false, code: 'room_full' });
    expect(await rooms.find('here', 'c')).toBeNull();
    await rooms.disconnect('here', 'b', 'socket of b', 1000);
    expect((await seat(rooms, 'here', 'b', 'another socket')).hasReturned).toBe(true);
  });

  test('shows a waiting seat as away, and keeps its hand and place on return', async () => {
    const rooms = create(8);
    await seat(rooms, 'here', 'a');
    await seat(rooms, 'here', 'b');
    await rooms.update('here', 'a', 'socket of a', { handRaisedAt: 7 });
    expect(await rooms.disconnect('here', 'a', 'socket of a', 1000)).toMatchObject({ presence: 'away' });
    const { self, replacedConnectionId } = await seat(rooms, 'here', 'a', 'new socket');
    expect(self).toMatchObject({ presence: 'here', handRaisedAt: 7 });
    expect(replacedConnectionId).toBeNull();
    expect((await seat(rooms, 'here', 'c')).participants.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('lets only the connection that holds a seat change, leave or lose it', async () => {
    const rooms = create(8);
    await seat(rooms, 'here', 'a', 'old');
    expect((await seat(rooms, 'here', 'a', 'new')).replacedConnectionId).toBe('old');
    expect(await rooms.update('here', 'a', 'old', { name: 'Mallory' })).toBeNull();
    expect(await rooms.disconnect('here', 'a', 'old', 1000)).toBeNull();
    expect(await rooms.leave('here', 'a', 'old')).toBe(false);
    expect((await rooms.find('here', 'a'))?.participant).toMatchObject({ name: 'A', presence: 'here' });
  });

  test('ends a grace window at its time and not before, and only for waiting seats', async () => {
    const rooms = create(8);
    await seat(rooms, 'here', 'a');
    await seat(rooms, 'here', 'b');
    await rooms.disconnect('here', 'a', 'socket of a', 1000);
    expect(await rooms.expire(999)).toEqual([]);
    expect(await rooms.expire(1000)).toEqual([{ roomId: 'here', id: 'a' }]);
    expect(await rooms.expire(1_000_000)).toEqual([]);
    expect(await rooms.count()).toEqual({ rooms: 1, seats: 1 });
  });

  test('keeps two seats for the same participant id in two rooms', async () => {
    const rooms = create(8);
    await seat(rooms, 'here', 'a');
    await seat(rooms, 'there', 'a');
    await rooms.leave('here', 'a', 'socket of a');
    expect(await rooms.find('there', 'a')).not.toBeNull();
  });

  test('LIMIT-6 displaces in a full room only the seat that has waited longest and never signaled', async () => {
    const rooms = create(4);
    for (const id of ['here', 'linked', 'late', 'early']) await seat(rooms, 'room', id);
    await rooms.signaled('room', 'linked', 'socket of linked');
    for (const [id, untilMs] of [
      ['linked', 1],
      ['early', 2],
      ['late', 3],
    ] as const) {
      await rooms.disconnect('room', id, `socket of ${id}`, untilMs);
    }
    const { participants, displacedId } = await seat(rooms, 'room', 'new');
    expect([displacedId, participants.map(({ id }) => id)]).toEqual(['early', ['here', 'linked', 'late']]);
    expect((await seat(rooms, 'room', 'newer')).displacedId).toBe('late');
    expect(await rooms.join(request('room', 'newest'))).toEqual({ ok: false, code: 'room_full' });
    expect((await seat(rooms, 'room', 'linked', 'back')).hasReturned).toBe(true);
    // A returning seat keeps its values.
    await rooms.disconnect('room', 'linked', 'back', 4);
    expect(await rooms.join(request('room', 'newest'))).toEqual({ ok: false, code: 'room_full' });
  });

  test('LIMIT-6 displaces no seat that returns to a new server with its links', async () => {
    const rooms = create(1, NOW_MS + 1);
    await seat(rooms, 'room', 'a', 'socket');
    await rooms.disconnect('room', 'a', 'socket', 1);
    expect(await rooms.join(request('room', 'b'))).toEqual({ ok: false, code: 'room_full' });
    const later = create(1, NOW_MS);
    await seat(later, 'room', 'a', 'socket');
    await later.disconnect('room', 'a', 'socket', 1);
    expect((await seat(later, 'room', 'b')).displacedId).toBe('a');
  });

  test('gives every seat the epoch of its store, and another store another one', async () => {
    const [rooms, others] = [create(8), create(8)];
    const epochs = [await seat(rooms, 'here', 'a'), await seat(rooms, 'there', 'b'), await seat(rooms, 'here', 'a', 'again')].map(
      ({ serverEpoch }) => serverEpoch,
    );
    expect(new Set(epochs).size).toBe(1);
    expect((await seat(others, 'here', 'a')).serverEpoch).not.toBe(epochs[0]);
  });

  test('holds nothing after a thousand participants have joined and left', async () => {
    const rooms = create(8);
    for (let round = 0; round < 1000; round += 1) {
      await seat(rooms, `room ${round % 7}`, `p${round}`);
      await rooms.leave(`room ${round % 7}`, `p${round}`, `socket of p${round}`);
    }
    expect(await rooms.count()).toEqual({ rooms: 0, seats: 0 });
  });
});

/** A server with many joins and leaves: it holds nothing of them. */
import { io, type Socket } from 'socket.io-client';
import { expectFigure } from '../support/figure.ts';
import { type HeldResources, OwnServer } from '../support/own-server.ts';
import { expect, test } from '../support/test.ts';

const CYCLES = 1000;
const AT_A_TIME = 20;
/** Four in each: they are in one room, and no room is ever full. */
const ROOMS = 250;
const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };

const requestOf = (number: number, name: string) => ({
  version: 1,
  room: `cycle-${number % ROOMS}`,
  seatSecret: `${name}-${number}`.padStart(43, 's'),
  name,
  media: MEDIA,
});

/** Joins a small room, updates the microphone, and leaves: by a message, by closing, or by a cut. */
async function comeAndGo(origin: string, number: number): Promise<void> {
  const socket: Socket = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const answer = (await socket.emitWithAck('join room', requestOf(number, 'guest'))) as { ok: boolean };
  expect(answer.ok).toBe(true);
  await socket.emitWithAck('update participant', { media: { ...MEDIA, microphone: false } });
  if (number % 3 === 0) await socket.emitWithAck('leave room');
  if (number % 3 === 1) socket.io.engine.close();
  socket.disconnect();
}

async function comeAndGoTimes(origin: string, times: number): Promise<void> {
  for (let first = 0; first < times; first += AT_A_TIME) {
    await Promise.all(Array.from({ length: AT_A_TIME }, (_, index) => comeAndGo(origin, first + index)));
  }
}

/** Number of participants that a new one finds in all rooms. */
async function seatsTaken(origin: string): Promise<number> {
  const socket: Socket = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  let seats = 0;
  for (let room = 0; room < ROOMS; room += 1) {
    const answer = await socket.emitWithAck('join room', requestOf(room, 'visitor'));
    seats += answer.value.participants.length;
  }
  await socket.emitWithAck('leave room');
  socket.disconnect();
  return seats;
}

const count = ({ resources }: HeldResources, kind: string): number => resources.filter((name) => name === kind).length;

test('REL-9 after a thousand participants have joined and left the server holds no seat, socket or timer of theirs, and its heap is the same', async () => {
  const server = await OwnServer.create({ environment: { GRACE_MS: '500' } });
  await server.start();
  try {
    const settled = async (timers: number): Promise<HeldResources> => {
      await expect.poll(() => seatsTaken(server.origin), { message: 'seats' }).toBe(0);
      await expect.poll(async () => count(await server.held(), 'TCPSocketWrap'), { message: 'sockets' }).toBe(0);
      await expect.poll(async () => count(await server.held(), 'Timeout'), { message: 'timers' }).toBeLessThanOrEqual(timers);
      return server.held();
    };
    const timers = count(await server.held(), 'Timeout');
    // Initial compilation and caches are not a leak.
    await comeAndGoTimes(server.origin, CYCLES);
    const before = await settled(timers);
    await comeAndGoTimes(server.origin, CYCLES);
    const after = await settled(timers);
    expectFigure('growth of the heap', (after.heapBytes / before.heapBytes - 1) * 100, '%', { atMost: 5 });
  } finally {
    await server.end('SIGKILL');
  }
});

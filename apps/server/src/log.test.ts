import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { createMemoryRooms } from './rooms/memory-rooms.ts';
import { redactedError } from './signaling/redacted-error.ts';
import { join, requestOf, seated, settled } from './testing/test-client.ts';
import { startServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
afterEach(() => server.close());

const ROOM = 'the-secret-room';

/** Everything that a server logs at the most verbose level. */
async function logging(environment: Record<string, string> = {}): Promise<string[]> {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const rooms = createMemoryRooms({ policy: { capacity: 2 } });
  const update = async (roomId: string): Promise<never> => {
    throw new TypeError(`no such thing in ${roomId}`, { cause: new Error(roomId) });
  };
  server = await startServer(environment, undefined, { log, rooms: { ...rooms, update } });
  return lines;
}

test('PRIVACY-4 the log contains no room name and no address: not for a visit, a refusal, a bug or an invalid address', async () => {
  const lines = await logging({ GRACE_MS: '0' });
  const [ana, ben, cid] = [server.client(), server.client(), server.client()];
  await seated(ana, ROOM, 'a');
  await seated(ben, ROOM, 'b');
  expect((await join(cid, ROOM, 'c')).ok).toBe(false);
  const answer = await new Promise((resolve) => ana.emit('update participant', { hand: true }, resolve));
  expect(answer).toMatchObject({ ok: false, code: 'internal' });
  const left = new Promise((resolve) => ana.once('user left', resolve));
  ben.io.engine.close();
  for (const path of [`/room/${ROOM}`, `/room/${ROOM}/%E9`, `/${ROOM}/%`, `/socket.io/?room=${ROOM}`, `/api/${ROOM}`]) {
    await fetch(`${server.origin}${path}`, { headers: { referer: `${server.origin}/room/${ROOM}` } });
  }
  await left;
  await settled(ana);
  const text = lines.join('');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(
    expect.arrayContaining(['participant joined', 'join refused', 'request failed', 'participant away', 'participant left']),
  );
  expect(text).not.toContain(ROOM);
  expect(text).not.toContain(requestOf(ROOM, 'a').seatSecret);
});

test('PRIVACY-4 the log names a room by the same hash within a run, and by another one in the next', async () => {
  const { createHash } = await import('node:crypto');
  const tags = async (): Promise<Set<string>> => {
    const lines = await logging();
    await seated(server.client(), ROOM, 'a');
    await seated(server.client(), ROOM, 'b');
    return new Set(lines.map((line): string => JSON.parse(line).room).filter(Boolean));
  };
  const [tag, ...others] = await tags();
  expect(others).toEqual([]);
  expect(tag).toMatch(/^[0-9a-f]{12}$/);
  expect(createHash('sha256').update(ROOM).digest('hex')).not.toContain(tag);
  await server.close();
  expect(await tags()).not.toContain(tag);
});

test('PRIVACY-4 the log contains an error’s kind, code and place, and not its message', () => {
  const cause = Object.assign(new RangeError(`${ROOM}\n    and more`), { code: 'ERR_ROOM' });
  const { stack = '', ...rest } = redactedError(cause);
  expect(rest).toEqual({ type: 'RangeError', code: 'ERR_ROOM' });
  expect(stack).toMatch(/^ +at .*log\.test/);
  expect(stack).not.toContain(ROOM);
  expect(redactedError(ROOM)).toEqual({ type: 'string' });
});

import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openRaw, TRANSPORTS, type TransportName } from '../../../../redteam/raw-client.mjs';
import { next, recordOf, requestOf, seated, settled } from '../testing/test-client.ts';
import { type Client, startServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let nowMs: number;
/** The test controls its clock and its checks. */
const SWEEP_MS = 20;
beforeEach(async () => {
  nowMs = 1_000_000;
  server = await startServer({ ROOM_CAPACITY: '3' }, () => nowMs, { sweepMs: SWEEP_MS });
});
afterEach(() => server.close());

const KIB = 1024;
const offerOf = (target: string, length = 60 * KIB) => ({
  target,
  sdp: { type: 'offer' as const, sdp: `v=0${'x'.repeat(length)}` },
});
const send = (client: Client, target: string, length?: number): Promise<{ ok: boolean; code?: string }> =>
  new Promise((resolve) => client.emit('offer', offerOf(target, length), resolve));

/** The server's side of the connection that holds a seat. */
const connectionOf = (id: string) => [...server.app.io.sockets.sockets.values()].find(({ data }) => data.seat?.id === id);

/** Joins without reading, and sends what the test says. */
async function deafMember(transport: TransportName) {
  const raw = await openRaw(server.origin, transport, { isReading: false });
  const watcher = server.client();
  const { self } = await seated(watcher, 'here', 'w');
  const arrival = next(watcher, 'user joined');
  await raw.send([`40${JSON.stringify({ join: requestOf('here', 'd') })}`]);
  const [id] = await arrival;
  return { raw, id, watcher, watcherId: self.id };
}

describe.each(TRANSPORTS)('a receiver that never reads, over %s', (transport) => {
  test('LIMIT-4 a sender to one receives rate_limited at 128 KiB, other senders do not, and all signals pass when it reads', async () => {
    const { raw, id, watcher, watcherId } = await deafMember(transport);
    const sender = server.client();
    await seated(sender, 'here', 's');
    let answer = await send(sender, id);
    // Until the system's buffers are full too, within the sender's own budget.
    for (let sent = 0; answer.ok && sent < 1000; sent += 1) {
      nowMs += 300;
      answer = await send(sender, id);
    }
    expect(answer).toEqual({ ok: false, code: 'rate_limited' });
    expect(connectionOf(id)?.data.outbox.unreadBytes).toBeLessThan(3 * 64 * KIB);
    expect((await send(watcher, id)).ok).toBe(true);
    expect((await send(sender, watcherId)).ok).toBe(true);
    raw.read();
    await expect
      .poll(
        async () => {
          nowMs += 300;
          return (await send(sender, id)).ok;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    raw.drop();
  });

  test('LIMIT-4 one that reads nothing for 30 s is closed, whatever it answers, and its seat waits', async () => {
    const { raw, id, watcher } = await deafMember(transport);
    const sender = server.client();
    await seated(sender, 'here', 's');
    let isOk = true;
    while (isOk) {
      nowMs += 300;
      isOk = (await send(sender, id)).ok;
    }
    const away = next(watcher, 'user updated');
    const before = nowMs;
    const clock = setInterval(() => {
      nowMs += 1000;
    }, SWEEP_MS);
    const [participant] = await away;
    clearInterval(clock);
    expect(participant).toMatchObject({ id, presence: 'away' });
    expect(nowMs - before).toBeGreaterThanOrEqual(25_000);
    // Without the limit the pings would close it, much later.
    expect(nowMs - before).toBeLessThan(120_000);
    raw.drop();
  });
});

describe('bytes', () => {
  test('LIMIT-2 fifteen of the longest descriptions pass at once; a sender of more receives rate_limited and is never closed', async () => {
    const [sender, receiver] = [server.client(), server.client()];
    const { self } = await seated(receiver, 'here', 'r');
    await seated(sender, 'here', 's');
    const longest = 64 * KIB - 3;
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(sender, self.id, longest)));
    const passed = answers.filter(({ ok }) => ok).length;
    expect(passed).toBeGreaterThanOrEqual(15);
    expect(passed).toBeLessThanOrEqual(17);
    expect(answers.at(-1)).toEqual({ ok: false, code: 'rate_limited' });
    for (let second = 0; second < 10; second += 1) expect((await send(sender, self.id, longest)).ok).toBe(false);
    nowMs += 2000;
    expect((await send(sender, self.id, longest)).ok).toBe(true);
    expect(sender.connected).toBe(true);
  });
});

describe('packets', () => {
  const flood = async (packets: readonly string[]) => {
    const raw = await openRaw(server.origin, 'websocket');
    await raw.send(['40', ...packets]);
    await raw.closed;
  };

  test.each([
    ['acknowledgements of nothing', '431[]'],
    ['pongs', '3'],
    ['connections to elsewhere', '40/elsewhere,'],
    ['unknown events', '42["x"]'],
  ])('LIMIT-2 a connection that floods with %s is closed, and no other one', async (_name, packet) => {
    const honest = server.client();
    await seated(honest, 'here', 'h');
    const heard = recordOf(honest);
    await flood(Array.from({ length: 2000 }, () => packet));
    await settled(honest);
    expect(heard).toEqual([]);
  });

  test('LIMIT-2 binary data closes its connection without waiting for its rest', async () => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await once(socket, 'open');
    socket.send('40');
    socket.send('459-["x",{"_placeholder":true,"num":0}]');
    socket.send(Buffer.alloc(90 * KIB));
    await once(socket, 'close');
  });

  test('LIMIT-2 WebSocket pings are answered, and close their connection when they do not stop', async () => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await once(socket, 'open');
    socket.ping();
    await once(socket, 'pong');
    const closed = once(socket, 'close');
    for (let sent = 0; sent < 1000; sent += 1) socket.ping();
    await closed;
  });
});

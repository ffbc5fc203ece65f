import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { openRaw, TRANSPORTS, type TransportName } from '../../../../redteam/raw-client.mjs';
import { join, requestOf } from '../testing/test-client.ts';
import { startServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
afterEach(() => server.close());

const CONNECT = '40';
const DISCONNECT = '41';
const ELSEWHERE = '40/elsewhere,';
const CLOSE = '1';
/** Everything that a client can do to the one namespace, to another, and to the connection. */
const PACKETS = [
  CONNECT,
  DISCONNECT,
  ELSEWHERE,
  CLOSE,
  `42["join room",${JSON.stringify(requestOf('orders', 'o'))}]`,
  '4?',
] as const;

function* sequences(packets: readonly string[], length: number): Generator<readonly string[]> {
  if (length === 0) return yield [];
  for (const rest of sequences(packets, length - 1)) for (const packet of packets) yield [...rest, packet];
}
/** All orders of two, and of three those that open and close; `npm run redteam` tries all of four. */
const ORDERS = [...sequences(PACKETS, 1), ...sequences(PACKETS, 2), ...sequences([CONNECT, DISCONNECT, ELSEWHERE, CLOSE], 3)];

/** Unhandled rejections, which end a Node process: no request may cause one. */
function unhandledRejections(): unknown[] {
  const seen: unknown[] = [];
  const note = (cause: unknown) => seen.push(cause);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  return seen;
}

/** Resolves when the server holds no connection, long before a missed ping. */
const noneOpen = () => expect.poll(() => server.app.io.engine.clientsCount, { timeout: 14_000 }).toBe(0);

describe.each(TRANSPORTS)('over %s', (transport: TransportName) => {
  const open = () => openRaw(server.origin, transport);

  test('LIMIT-2 no order of namespace packets stops the server, leaks a connection or blocks a client', async () => {
    const rejections = unhandledRejections();
    const atOnce = 20;
    server = await startServer({ SOCKETS_PER_ADDRESS: String(2 * atOnce) });
    expect(ORDERS.length).toBe(106);
    // A socket exists a turn after its CONNECT: an immediate packet finds none.
    const tries = ORDERS.flatMap((packets) => [['send', packets] as const, ['sendInTurn', packets] as const]);
    for (let start = 0; start < tries.length; start += atOnce) {
      await Promise.all(
        tries.slice(start, start + atOnce).map(async ([way, packets]) => {
          const client = await open();
          await client[way](packets);
          client.drop();
          await client.closed;
        }),
      );
    }
    await noneOpen();
    expect(rejections).toEqual([]);
    expect((await join(server.client(), 'quiet', 'q')).ok).toBe(true);
  }, 120_000);

  test('LIMIT-3 a connection ends with its socket: DISCONNECT leaves none uncounted', async () => {
    server = await startServer();
    const client = await open();
    await client.send([CONNECT]);
    await expect.poll(() => server.app.io.sockets.sockets.size, { timeout: 10_000 }).toBe(1);
    await client.send([DISCONNECT]);
    await client.closed;
    await noneOpen();
  });

  test('LIMIT-3 a connection has one socket: a second CONNECT ends it', async () => {
    server = await startServer();
    const client = await open();
    await client.send(Array.from({ length: 50 }, () => CONNECT));
    await client.closed;
    await noneOpen();
    expect(server.app.io.sockets.sockets.size).toBe(0);
  });

  test('LIMIT-3 connections are counted by address from the handshake on, and every end frees a place', async () => {
    server = await startServer({ SOCKETS_PER_ADDRESS: '3' });
    const held = await Promise.all([open(), open(), open()]);
    await expect(open()).rejects.toThrow();
    for (const client of held) client.drop();
    await noneOpen();
    for (let round = 0; round < 10; round += 1) {
      const client = await open();
      // Close and CONNECT in one payload: over polling the connection ends before the socket exists.
      await client.send([CONNECT, '1']);
      client.drop();
      await noneOpen();
    }
  });
});

test('LIMIT-3 an address has eight TCP connections for each socket that it may hold, and a trusted proxy has no limit', async () => {
  const limit = 8;
  const open = (count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const connection = connect((server.app.http.address() as AddressInfo).port, '127.0.0.1');
        connection.on('error', () => undefined);
        onTestFinished(() => void connection.destroy());
        // A connection counts as kept when it receives an answer, and as refused when it closes.
        connection.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
        const isKept = await new Promise<boolean>((resolve) => {
          connection.on('data', () => resolve(true)).on('close', () => resolve(false));
        });
        return { connection, isKept };
      }),
    );
  server = await startServer({ SOCKETS_PER_ADDRESS: '1' });
  const held = await open(limit + 5);
  expect(held.filter(({ isKept }) => isKept).length).toBe(limit);
  for (const { connection } of held) connection.destroy();
  await expect.poll(async () => (await open(1))[0]?.isKept, { timeout: 10_000 }).toBe(true);
  await server.close();
  server = await startServer({ SOCKETS_PER_ADDRESS: '1', TRUST_PROXY: '127.0.0.0/8' });
  expect((await open(limit + 5)).every(({ isKept }) => isKept)).toBe(true);
});

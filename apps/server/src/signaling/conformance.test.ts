import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECKS, type Check, runChecks } from '../../../../conformance/checks.mjs';
import { DEFECTS } from '../../../../conformance/defects.mjs';
import { Stage } from '../../../../conformance/stage.mjs';
import { type Defect, startTamperingProxy } from '../../../../conformance/tampering-proxy.mjs';
import { listenOnLoopback } from '../../../../scripts/loopback.mjs';
import { createMemoryRooms } from '../rooms/memory-rooms.ts';
import { startServer, type TestServer } from '../testing/test-server.ts';

/** What a server is silent about is missed after this, in ms. */
const ANSWER_MS = 1000;

let server: TestServer;
beforeAll(async () => {
  // Old enough to know that no seat has a signal from before.
  const rooms = createMemoryRooms({ policy: { capacity: 8 }, survivorsUntilMs: 0 });
  server = await startServer({}, undefined, { rooms });
});
afterAll(() => server.close());

const checksOf = (beginning: string) => CHECKS.filter(({ title }) => title.startsWith(beginning));

/** What departs at this server, as [title, sentence]. */
async function departuresAt(url: string, checks: readonly Check[], answerMs?: number): Promise<[string, string][]> {
  const stage = new Stage(url, { isPaced: false, ...(answerMs !== undefined && { answerMs }) });
  const departures: [string, string][] = [];
  const onResult = ({ title, departure }: { title: string; departure: Error | null }) => {
    if (departure) departures.push([title, departure.message]);
  };
  await runChecks(stage, onResult, checks);
  stage.close();
  return departures;
}

async function departuresThrough(defect: Defect, checks: readonly Check[], answerMs?: number) {
  const proxy = await startTamperingProxy(server.origin, defect);
  try {
    return await departuresAt(proxy.origin, checks, answerMs);
  } finally {
    await proxy.close();
  }
}

test('PROTOCOL-9 the server passes every check, and a proxy without changes alters a minimal client’s id alone', async () => {
  const checks = [...new Set(DEFECTS.flatMap(([beginning]) => checksOf(beginning)))];
  expect(await departuresAt(server.origin, checks)).toEqual([]);
  expect((await departuresThrough({}, checks)).map(([title]) => title)).toEqual(
    checksOf('a minimal join').map(({ title }) => title),
  );
});

test.concurrent.for(DEFECTS)('PROTOCOL-10 a check fails on a defect: %s', async ([beginning, defect], { expect }) => {
  const departures = await departuresThrough(defect, checksOf(beginning), ANSWER_MS);
  expect(departures).toHaveLength(1);
  // Not because there was no pair to check with.
  expect(departures[0]?.[1]).not.toMatch(/^expected a (?:seat|connection)/);
});

test('PROTOCOL-10 a check fails on a server without limits', async () => {
  const http = createServer();
  const port = await listenOnLoopback(http);
  const io = new Server(http);
  io.on('connection', (socket) =>
    socket.onAny((...args) => typeof args.at(-1) === 'function' && args.at(-1)({ ok: true, value: null })),
  );
  const checks = CHECKS.slice(CHECKS.findIndex(({ title }) => title.startsWith('a ping comes')));
  // Socket.IO without our limits ends a connection at its second CONNECT, too.
  const withoutLimits = checks.filter(({ section, title }) => section === 'Limits' && !title.startsWith('a second CONNECT'));
  const departures = await departuresAt(`http://127.0.0.1:${port}`, withoutLimits, ANSWER_MS);
  await io.close();
  expect(departures.map(([title]) => title)).toEqual(withoutLimits.map(({ title }) => title));
});

test('PROTOCOL-10 a check fails on a grace window that is too short', async () => {
  const hasty = await startServer({ GRACE_MS: '1000' });
  const departures = await departuresAt(hasty.origin, checksOf('a seat that is not taken back'));
  await hasty.close();
  expect(departures).toHaveLength(1);
});

test('PROTOCOL-10 each check has a defect on which it fails', () => {
  const begun = DEFECTS.map(([beginning]) => beginning);
  const without = CHECKS.filter(({ title }) => !begun.some((beginning) => title.startsWith(beginning)));
  expect(without.map(({ title }) => title.split(' ').slice(0, 4).join(' '))).toEqual([
    'a ping comes every',
    'a frame of more',
    'binary data ends the',
    'a second CONNECT ends',
    'messages beyond a burst',
    'a seat that is',
    'joins beyond 20 in',
  ]);
});

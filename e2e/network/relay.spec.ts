import type { Browser, Page } from '@playwright/test';
import { OwnServer } from '../own-server.ts';
import { newRoomId, Participant } from '../participant.ts';
import { expect, test } from '../test.ts';
import { connectionCounts, watch } from '../watch.ts';
import { last, returnMs, standstill } from './picture-watch.ts';
import { RelayServer } from './relay-server.ts';

/** The shortest life of credentials that the server gives, in s. */
const TTL_SECONDS = 60;

const relay = new RelayServer();
const server = new OwnServer(8126, { ...relay.settings, TURN_TTL_SECONDS: String(TTL_SECONDS) });
const notes = (description: string) => test.info().annotations.push({ type: 'figure', description });

test.beforeAll(async () => {
  relay.start();
  await server.start();
});
test.afterAll(async () => {
  await server.end('SIGTERM');
  await relay.close();
});

/** Both ends of the path that a page's newest connection has chosen, as `host`, `srflx`, `prflx` or `relay`. */
const pathOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const report = await window.watched.peerConnections.at(-1)?.getStats();
    const transport = [...(report?.values() ?? [])].find(({ type }) => type === 'transport');
    const pair = report?.get(transport?.selectedCandidatePairId);
    return [pair?.localCandidateId, pair?.remoteCandidateId].map((id) => report?.get(id)?.candidateType);
  });

/** A call of two who hide their addresses. */
async function hiddenCall(browser: Browser): Promise<[Participant, Participant]> {
  const roomId = newRoomId();
  const [ana, ben] = [
    await Participant.create(browser, 'Ana', { origin: server.origin }),
    await Participant.create(browser, 'Ben', { origin: server.origin }),
  ];
  for (const participant of [ana, ben]) {
    await watch(participant.context);
    await participant.join(roomId);
    await participant.openDevices();
    await participant.page.getByRole('checkbox', { name: 'Hide my address from the others' }).check();
    await participant.page.keyboard.press('Escape');
  }
  for (const { page } of [ana, ben]) await expect.poll(() => pathOf(page), { timeout: 20_000 }).toEqual(['relay', 'relay']);
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  return [ana, ben];
}

test('NET-5 two who hide their addresses see and hear each other through the relay', async ({ browser }) => {
  const [ana, ben] = await hiddenCall(browser);
  await ana.expectHears('Ben');
  await ben.expectHears('Ana');
});

test('NET-6 a relay that is killed and back after 5 s is used again within 15 s', async ({ browser }) => {
  const [ana, ben] = await hiddenCall(browser);
  await relay.kill();
  await standstill(ana, ben);
  await last(5000);
  relay.start();
  const tookMs = await returnMs(ana, ben);
  notes(`pictures move ${tookMs} ms after`);
  expect(tookMs).toBeLessThanOrEqual(15_000);
});

test('NET-7 a call through the relay outlives its credentials', async ({ browser }) => {
  const [ana, ben] = await hiddenCall(browser);
  const before = await connectionCounts(ana.page);
  await last(TTL_SECONDS * 1000 + 15_000);
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  for (const { page } of [ana, ben]) expect(await pathOf(page)).toEqual(['relay', 'relay']);
  const after = await connectionCounts(ana.page);
  expect(after.made).toBe(before.made);
  expect(after.iceRestarts).toBeGreaterThan(before.iceRestarts);
});

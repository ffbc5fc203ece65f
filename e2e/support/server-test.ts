/** Playwright's `test` with a server for each test, and watched participants: for tests that kill the server or count its resources. */
import type { Browser } from '@playwright/test';
import { OwnServer } from './own-server.ts';
import { type CastName, newRoomId, Participant, type ParticipantOptions } from './participant.ts';
import { test as base } from './test.ts';
import { startGap, watch } from './watch.ts';

export const test = base.extend<{ server: OwnServer }>({
  server: async ({ browser: _ }, use) => {
    const server = await OwnServer.create();
    await server.start();
    await use(server);
    await server.end('SIGKILL');
  },
});

/** Creates a participant of this server whose connections are watched. */
export async function watchedParticipant(
  browser: Browser,
  server: OwnServer,
  name: CastName,
  options: ParticipantOptions = {},
): Promise<Participant> {
  const participant = await Participant.create(browser, name, { origin: server.origin, ...options });
  await watch(participant.context);
  return participant;
}

/** Starts a call of two, and measures the gaps of both videos from now on. */
export async function timedCall(browser: Browser, server: OwnServer, roomId = newRoomId()): Promise<[Participant, Participant]> {
  const [ana, ben] = [await watchedParticipant(browser, server, 'Ana'), await watchedParticipant(browser, server, 'Ben')];
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  await startGap(ana.tile('Ben').locator('video'));
  await startGap(ben.tile('Ana').locator('video'));
  return [ana, ben];
}

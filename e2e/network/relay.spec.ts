/** Calls over the relay: hidden addresses, a killed relay, expired credentials. */
import { expectFigure } from '../support/figure.ts';
import type { Participant } from '../support/participant.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { connectionCounts } from '../support/watch.ts';
import { setClock } from '../support/wrong-clock.ts';
import { type Lab, test } from './lab.ts';
import { callBetween, type LabParticipantOptions } from './lab-calls.ts';
import { pathOf } from './network-path.ts';
import { recoveryMs, videoStandstill } from './video-watch.ts';

/** The shortest lifetime of the server's credentials, in s. */
const TTL_SECONDS = 60;
const HOUR_MS = 3_600_000;

/**
 * The kinds of the candidates that two participants send from, each asked about their own: a remote one is `prflx` where a check from a new relay
 * arrives before the signal of its candidate (RFC 8445 section 7.3.1.3).
 */
const sentFrom = async (people: readonly Participant[]): Promise<(string | undefined)[]> =>
  (await Promise.all(people.map(({ page }) => pathOf(page)))).map(([local]) => local);

/** A call of two participants who hide their addresses. */
async function hiddenCall(
  lab: Lab,
  bens: LabParticipantOptions = {},
  anas: LabParticipantOptions = {},
): Promise<[Participant, Participant]> {
  lab.relay.start();
  await lab.startServer({ ...lab.relay.settings, TURN_TTL_SECONDS: String(TTL_SECONDS) });
  const machine = await lab.machine();
  const [ana, ben] = await callBetween(lab, machine, machine, bens, anas);
  for (const participant of [ana, ben]) {
    await participant.openDevices();
    await participant.page.getByRole('checkbox', { name: 'Hide my IP address from others' }).check();
    await participant.page.keyboard.press('Escape');
  }
  await expect.poll(() => sentFrom([ana, ben]), { timeout: 20_000 }).toEqual(['relay', 'relay']);
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  return [ana, ben];
}

test('NET-7 a call through the relay outlives its credentials, whatever the clocks of its machines say', async ({ lab }) => {
  const [ana, ben] = await hiddenCall(lab, { clockOffMs: 20 * 60_000 }, { clockOffMs: -HOUR_MS });
  const before = await connectionCounts(ana.page);
  const bensBefore = await connectionCounts(ben.page);
  await pause(20_000);
  await setClock(ana.page, 0);
  await setClock(ben.page, -HOUR_MS);
  await pause((TTL_SECONDS - 20) * 1000 + 15_000);
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  expect(await sentFrom([ana, ben])).toEqual(['relay', 'relay']);
  const after = await connectionCounts(ana.page);
  expect(after.negotiated).toBe(before.negotiated);
  expect(after.iceRestarts).toBeGreaterThan(before.iceRestarts);
  // Renewed, but not repeatedly because they seem expired.
  expect((await connectionCounts(ben.page)).iceRestarts - bensBefore.iceRestarts).toBeLessThanOrEqual(4);
});

test('NET-5 two participants who hide their addresses are connected through the relay', async ({ lab }) => {
  const [ana, ben] = await hiddenCall(lab);
  await ana.expectAudioOf('Ben');
  await ben.expectAudioOf('Ana');
});

test('NET-6 a relay that is killed and restarted after 5 s carries the call within 15 s', async ({ lab }) => {
  const [ana, ben] = await hiddenCall(lab);
  await lab.relay.kill();
  await videoStandstill(ana, ben);
  await pause(5000);
  lab.relay.start();
  expectFigure('video advances again after', await recoveryMs(ana, ben), 'ms', { atMost: 15_000 });
});

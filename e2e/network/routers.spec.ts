/** Participants behind home routers: a direct path where one exists, otherwise the relay. */
import { expectFigure } from '../support/figure.ts';
import type { Participant } from '../support/participant.ts';
import { expect } from '../support/test.ts';
import { type Lab, type Router, test } from './lab.ts';
import { callBetween } from './lab-calls.ts';
import { pathOf, relayProtocolOf } from './network-path.ts';

/** A call between two homes, with the relay on the internet. */
async function callBetweenHomes(lab: Lab, anas: Router, bens: Router): Promise<[Participant, Participant]> {
  lab.relay.start();
  await lab.startServer(lab.relay.settings);
  const homes = [await lab.homeMachine(anas), await lab.homeMachine(bens)] as const;
  const startedAt = Date.now();
  const [ana, ben] = await callBetween(lab, ...homes);
  await ana.expectAudioOf('Ben');
  await ben.expectAudioOf('Ana');
  expectFigure('browsers opened, joined and connected after', Date.now() - startedAt, 'ms', { atMost: 30_000 });
  return [ana, ben];
}

test('NET-10 two participants behind NATs that keep their ports connect directly', async ({ lab }) => {
  const people = await callBetweenHomes(lab, 'open', 'open');
  for (const { page } of people) expect(await pathOf(page)).not.toContain('relay');
});

test('NET-11 two participants behind NATs that map every destination to another port connect through the relay', async ({
  lab,
}) => {
  const people = await callBetweenHomes(lab, 'symmetric', 'symmetric');
  for (const { page } of people) expect(await pathOf(page)).toContain('relay');
});

test('NET-12 a participant whose network blocks UDP connects through the relay by TCP', async ({ lab }) => {
  const [ana, ben] = await callBetweenHomes(lab, 'open', 'no-udp');
  expect(await pathOf(ana.page)).toContain('relay');
  expect((await pathOf(ben.page))[0]).toBe('relay');
  expect(await relayProtocolOf(ben.page)).toBe('tcp');
});

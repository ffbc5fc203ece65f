/** Homes behind routers: the direct way where there is one, the relay where there is none. */
import { expectFigure } from '../support/figure.ts';
import type { Participant } from '../support/participant.ts';
import { expect } from '../support/test.ts';
import { type Lab, type Router, test } from './lab.ts';
import { pathOf, relayProtocolOf } from './network-path.ts';
import { callBetween } from './people.ts';

/** A call between two homes, with our relay on the internet. */
async function callBetweenHomes(lab: Lab, anas: Router, bens: Router): Promise<[Participant, Participant]> {
  lab.relay.start();
  await lab.startServer(lab.relay.settings);
  const homes = [await lab.homeMachine(anas), await lab.homeMachine(bens)] as const;
  const startedAt = Date.now();
  const [ana, ben] = await callBetween(lab, ...homes);
  await ana.expectHears('Ben');
  await ben.expectHears('Ana');
  expectFigure('browsers opened, joined, seen and heard after', Date.now() - startedAt, 'ms', { atMost: 30_000 });
  return [ana, ben];
}

test('NET-10 two homes whose routers keep their ports meet directly', async ({ lab }) => {
  const people = await callBetweenHomes(lab, 'open', 'open');
  for (const { page } of people) expect(await pathOf(page)).not.toContain('relay');
});

test('NET-11 two homes whose routers take another port for every destination meet over the relay', async ({ lab }) => {
  const people = await callBetweenHomes(lab, 'symmetric', 'symmetric');
  for (const { page } of people) expect(await pathOf(page)).toContain('relay');
});

test('NET-12 whoever cannot send UDP is reached over the relay by TCP', async ({ lab }) => {
  const [ana, ben] = await callBetweenHomes(lab, 'open', 'no-udp');
  expect(await pathOf(ana.page)).toContain('relay');
  expect((await pathOf(ben.page))[0]).toBe('relay');
  expect(await relayProtocolOf(ben.page)).toBe('tcp');
});

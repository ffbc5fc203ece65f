/** Calls of two in the laboratory. */
import type { Browser } from '@playwright/test';
import { type CastName, newRoomId, Participant, type ParticipantOptions } from '../support/participant.ts';
import { watch } from '../support/watch.ts';
import { installWrongClock } from '../support/wrong-clock.ts';
import type { Lab } from './lab.ts';
import type { Machine } from './machine.ts';

export interface PersonOptions extends ParticipantOptions {
  /** How far their machine's clock is ahead, in ms; 0 when left out. */
  readonly clockOffMs?: number;
}

async function somebody(lab: Lab, browser: Browser, name: CastName, options: PersonOptions): Promise<Participant> {
  const { clockOffMs = 0, ...others } = options;
  const participant = await Participant.create(browser, name, { origin: lab.server.origin, ...others });
  if (clockOffMs !== 0) await installWrongClock(participant.context, clockOffMs);
  await watch(participant.context);
  return participant;
}

/** Ana and Ben join from these machines and see each other. */
export async function callBetween(
  lab: Lab,
  anas: Machine,
  bens: Machine,
  bensOptions: PersonOptions = {},
  anasOptions: PersonOptions = {},
): Promise<[Participant, Participant]> {
  const anasBrowser = await anas.browser();
  const bensBrowser = anas === bens ? anasBrowser : await bens.browser();
  const ana = await somebody(lab, anasBrowser, 'Ana', anasOptions);
  const ben = await somebody(lab, bensBrowser, 'Ben', bensOptions);
  const roomId = newRoomId();
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  return [ana, ben];
}

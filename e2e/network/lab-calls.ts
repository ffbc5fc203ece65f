/** Calls of two in the laboratory. */
import type { Browser } from '@playwright/test';
import { type CastName, newRoomId, Participant, type ParticipantOptions } from '../support/participant.ts';
import { watch } from '../support/watch.ts';
import { installWrongClock } from '../support/wrong-clock.ts';
import type { Lab } from './lab.ts';
import type { Machine } from './machine.ts';

export interface LabParticipantOptions extends ParticipantOptions {
  /** How far their machine's clock is ahead, in ms; 0 by default. */
  readonly clockOffMs?: number;
}

async function createParticipant(
  lab: Lab,
  browser: Browser,
  name: CastName,
  options: LabParticipantOptions,
): Promise<Participant> {
  const { clockOffMs = 0, ...others } = options;
  const participant = await Participant.create(browser, name, { origin: lab.server.origin, ...others });
  if (clockOffMs !== 0) await installWrongClock(participant.context, clockOffMs);
  await watch(participant.context);
  return participant;
}

/** Ana and Ben join from these machines and receive each other's video. */
export async function callBetween(
  lab: Lab,
  anas: Machine,
  bens: Machine,
  bensOptions: LabParticipantOptions = {},
  anasOptions: LabParticipantOptions = {},
): Promise<[Participant, Participant]> {
  const anasBrowser = await anas.browser();
  const bensBrowser = anas === bens ? anasBrowser : await bens.browser();
  const ana = await createParticipant(lab, anasBrowser, 'Ana', anasOptions);
  const ben = await createParticipant(lab, bensBrowser, 'Ben', bensOptions);
  const roomId = newRoomId();
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  return [ana, ben];
}

/** What a client of the tests requests, and what it receives. */
import type { Joined, Participant, RefusalCode, Result, ServerToClientEvents } from '@visavis/contract';
import { PROTOCOL_VERSION } from '@visavis/contract/limits';
import type { Client } from './test-server.ts';

/** A seat secret of the right shape that is the same for the same letter. */
export const secretOf = (letter: string): string => letter.repeat(43);

export const MEDIA_ON = { microphone: true, camera: true, screen: false, screenAudio: false };

/** A full request for a seat. */
export const requestOf = (room: string, letter: string, name = `Name ${letter}`) => ({
  version: PROTOCOL_VERSION,
  room,
  seatSecret: secretOf(letter),
  name,
  media: MEDIA_ON,
});

/** The answer to a full join. */
export const join = (client: Client, room: string, letter: string): Promise<Result<Joined, RefusalCode>> =>
  new Promise((resolve) => client.emit('join room', requestOf(room, letter), resolve));

/** Joins, and fails the test when that is refused. */
export async function seated(client: Client, room: string, letter: string): Promise<Joined> {
  const result = await join(client, room, letter);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

/** The arguments of the next event of this name. */
export function next<Event extends keyof ServerToClientEvents>(
  client: Client,
  event: Event,
): Promise<Parameters<ServerToClientEvents[Event]>> {
  return new Promise((resolve) => {
    const hear = (...args: Parameters<ServerToClientEvents[Event]>) => resolve(args);
    // Socket.IO's listener type is conditional on the event's name, which a generic name leaves open.
    client.once(event, hear as never);
  });
}

/** Everything that a client hears from now on, as [event, ...arguments]. */
export function recordOf(client: Client): unknown[][] {
  const heard: unknown[][] = [];
  client.onAny((...args: unknown[]) => heard.push(args));
  return heard;
}

/** Resolves when everything that the server sent before is here: its answer comes after it. */
export const settled = (client: Client): Promise<unknown> => new Promise((resolve) => client.emit('ice servers', resolve));

export const names = (participants: readonly Participant[]): string[] => participants.map(({ name }) => name);

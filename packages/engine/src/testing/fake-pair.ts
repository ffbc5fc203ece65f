/** The call that most tests begin with: two participants in one room. */
import { createFakeParticipant, type FakeParticipant } from './fake-call.ts';
import { FakeRoom } from './fake-room.ts';

export interface FakePair {
  readonly room: FakeRoom;
  readonly ana: FakeParticipant;
  readonly ben: FakeParticipant;
}

/** Ana and then Ben have joined a room; they connect while the timers of the test advance. */
export async function createFakePair(): Promise<FakePair> {
  const room = new FakeRoom();
  const [ana, ben] = [createFakeParticipant(room, 'ana'), createFakeParticipant(room, 'ben')];
  await ana.call.join('Ana');
  await ben.call.join('Ben');
  return { room, ana, ben };
}

/** Checks of docs/protocol.md, "Joining" and "Presence and updates", with a room that has no free seat. */
import { Departure, expectEqual, expectMatch } from '../expect.mjs';
import { newRoom, requestOf } from '../stage.mjs';

/** More seats than any room of a mesh has. */
const SEATS_MAX = 32;

/**
 * Seats clients until one is refused: the seated ones, and the refusal. None of them sends a signal.
 * @param {import('../stage.mjs').Stage} stage
 * @param {string} room
 */
async function fillRoom(stage, room) {
  const residents = [];
  while (residents.length < SEATS_MAX) {
    const client = await stage.connect();
    const answer = await stage.join(client, requestOf(room, { name: `Guest ${residents.length}` }));
    if (!answer?.ok) return { residents, refusal: answer };
    residents.push(Object.assign(client, { id: answer.value.self.id }));
  }
  throw new Departure('`room_full` in the end', `${SEATS_MAX} seats`);
}

/** They come after the grace window of the run: to a younger server every seat may have sent a signal before it started. */
export const fullRoomCheck = {
  title:
    'a full room refuses with `room_full`, and a seat that is `away` and never sent a signal gives way (`user left`, `lost`)',
  /** @param {import('../stage.mjs').Stage} stage */
  async run(stage) {
    const room = newRoom();
    const { residents, refusal } = await fillRoom(stage, room);
    expectMatch(refusal, { ok: false, code: 'room_full' });
    const [witness, lost] = residents;
    if (!witness || !lost) throw new Departure('a room of two seats or more', `${residents.length}`);
    await witness.clear();
    lost.drop();
    expectMatch(await witness.take('user updated'), [{ id: lost.id, presence: 'away' }]);
    const newcomer = await stage.seat(room);
    expectEqual(await witness.take('user left'), [lost.id, 'lost']);
    expectEqual(newcomer.joined.participants.length, residents.length - 1);
  },
};

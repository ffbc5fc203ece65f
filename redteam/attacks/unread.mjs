/** Participants that answer pings and never read, and seven senders within their budgets, on both transports. */
import { setTimeout as pause } from 'node:timers/promises';
import { join, joinRequest, offerOf, request } from '../clients.mjs';
import { openRaw, TRANSPORTS } from '../raw-client.mjs';

export const title = 'participants that never read';

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, isShort, expect }) {
  const seconds = isShort ? 12 : 60;
  const refused = { rate_limited: 0, others: 0 };
  let passed = 0;
  await Promise.all(
    TRANSPORTS.map(async (transport, place) => {
      const room = `unread-${transport}`;
      const senders = await Promise.all(
        Array.from({ length: 7 }, (_, index) => join(origin, `127.8.${place}.${index + 1}`, room)),
      );
      const arrival = new Promise((resolve) => senders[0]?.once('user joined', resolve));
      const unread = await openRaw(origin, transport, { localAddress: `127.8.${place}.99`, isReading: false });
      await unread.send([`40${JSON.stringify({ join: joinRequest(room) })}`]);
      const target = await arrival;
      const until = Date.now() + seconds * 1000;
      const answerPings = async () => {
        while (Date.now() < until) {
          await unread.send(['3']);
          await pause(2000);
        }
      };
      /** @param {(typeof senders)[number]} sender */
      const sendTo = async (sender) => {
        while (Date.now() < until && sender.connected) {
          const answer = await request(sender, 'offer', { target, sdp: offerOf(2, 60_000) });
          if (answer.ok) passed += 1;
          else if (answer.code === 'rate_limited') refused.rate_limited += 1;
          else refused.others += 1;
          // The budget of a connection: 256 KiB a second, after a burst.
          await pause(answer.ok ? 50 : 240);
        }
        expect(sender.connected, `a sender to a participant that does not read over ${transport} was closed`);
        sender.disconnect();
      };
      await Promise.all([answerPings(), ...senders.map(sendTo)]);
      unread.drop();
    }),
  );
  return `14 senders for ${seconds} s: ${passed} passed, ${refused.rate_limited + refused.others} refused`;
}

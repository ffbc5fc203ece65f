/** Members who answer pings and never read, and seven senders inside their budgets, on both transports. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, enter, joinRequest, offerOf } from '../clients.mjs';
import { openRaw, TRANSPORTS } from '../raw-client.mjs';

export const title = 'members who never read';

export async function attack({ origin, isShort, expect }) {
  const seconds = isShort ? 12 : 60;
  const refused = { rate_limited: 0, others: 0 };
  let passed = 0;
  await Promise.all(
    TRANSPORTS.map(async (transport, place) => {
      const room = `deaf-${transport}`;
      const senders = await Promise.all(
        Array.from({ length: 7 }, (_, index) => enter(origin, `127.8.${place}.${index + 1}`, room)),
      );
      const arrival = new Promise((resolve) => senders[0].once('user joined', resolve));
      const deaf = await openRaw(origin, transport, { localAddress: `127.8.${place}.99`, isReading: false });
      await deaf.send([`40${JSON.stringify({ join: joinRequest(room) })}`]);
      const target = await arrival;
      const until = Date.now() + seconds * 1000;
      const answerPings = async () => {
        while (Date.now() < until) {
          await deaf.send(['3']);
          await pause(2000);
        }
      };
      const sendTo = async (sender) => {
        while (Date.now() < until && sender.connected) {
          const answer = await ask(sender, 'offer', { target, sdp: offerOf(2, 60_000) });
          if (answer.ok) passed += 1;
          else if (answer.code === 'rate_limited') refused.rate_limited += 1;
          else refused.others += 1;
          // As much as a socket may say: 256 KiB a second, and a burst first.
          await pause(answer.ok ? 50 : 240);
        }
        expect(sender.connected, `a sender to a member who does not read over ${transport} was closed`);
        sender.disconnect();
      };
      await Promise.all([answerPings(), ...senders.map(sendTo)]);
      deaf.drop();
    }),
  );
  return `14 senders for ${seconds} s: ${passed} passed, ${refused.rate_limited + refused.others} refused`;
}

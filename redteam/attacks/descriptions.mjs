/** Offers that are expensive for their receiver: with many media lines, and each of a new session. */
import { join, offerOf, request } from '../clients.mjs';

export const title = 'expensive descriptions';

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, isShort, expect }) {
  const victim = await join(origin, '127.6.0.1', 'victims');
  const target = victim.joined.self.id;
  let received = 0;
  victim.on('offer', () => {
    received += 1;
  });
  const first = await join(origin, '127.6.1.1', 'victims');
  const others = await Promise.all(Array.from({ length: 4 }, (_, index) => join(origin, `127.6.1.${index + 2}`, 'victims')));
  const attackers = [first, ...others];
  const counts = [9, 12, 50, 200, 900];
  for (const lines of counts) {
    const answer = await request(first, 'offer', { target, sdp: offerOf(lines) });
    expect(answer.code === 'bad_request', `an offer of ${lines} media lines was answered with ${answer.code ?? 'ok'}`);
  }
  expect(received === 0, 'the victim received an offer of too many media lines');
  expect((await request(first, 'offer', { target, sdp: offerOf(8) })).ok, 'an offer of eight media lines was refused');
  // The receiver's engine limits what the sessions of one participant may cost. Here each sender stays in its budget or is closed.
  const each = isShort ? 350 : 1000;
  let passed = 0;
  await Promise.all(
    attackers.map(async (attacker, seat) => {
      for (let session = 0; session < each && attacker.connected; session += 1) {
        const sdp = `v=0\r\no=- ${seat}${session} 2 IN IP4 127.0.0.1\r\n${offerOf(2).sdp}`;
        if ((await request(attacker, 'offer', { target, sdp: { type: 'offer', sdp } })).ok) passed += 1;
      }
    }),
  );
  expect(passed <= attackers.length * (300 + 30 * 120), `${passed} offers passed`);
  expect(victim.connected, 'the victim lost its connection');
  for (const socket of [victim, ...attackers]) socket.disconnect();
  return `${counts.length} of up to 900 media lines, ${each * attackers.length} sessions (${passed} in budget)`;
}

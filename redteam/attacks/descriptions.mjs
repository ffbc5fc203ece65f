/** Offers that cost their receiver much: with many media lines, and of one new session after the other. */
import { ask, enter, offerOf } from '../clients.mjs';

export const title = 'descriptions that cost much';

export async function attack({ origin, isShort, expect }) {
  const victim = await enter(origin, '127.6.0.1', 'victims');
  const target = victim.joined.self.id;
  let heard = 0;
  victim.on('offer', () => {
    heard += 1;
  });
  const attackers = await Promise.all(Array.from({ length: 5 }, (_, index) => enter(origin, `127.6.1.${index + 1}`, 'victims')));
  const counts = [9, 12, 50, 200, 900];
  for (const lines of counts) {
    const answer = await ask(attackers[0], 'offer', { target, sdp: offerOf(lines) });
    expect(answer.code === 'bad_request', `an offer of ${lines} media lines was answered with ${answer.code ?? 'ok'}`);
  }
  expect(heard === 0, 'the victim heard an offer of too many media lines');
  expect((await ask(attackers[0], 'offer', { target, sdp: offerOf(8) })).ok, 'an offer of eight media lines was refused');
  // What one participant's sessions cost another is bound by its engine; here each sender keeps to its budget or is closed.
  const each = isShort ? 350 : 1000;
  let passed = 0;
  await Promise.all(
    attackers.map(async (attacker, seat) => {
      for (let session = 0; session < each && attacker.connected; session += 1) {
        const sdp = `v=0\r\no=- ${seat}${session} 2 IN IP4 127.0.0.1\r\n${offerOf(2).sdp}`;
        if ((await ask(attacker, 'offer', { target, sdp: { type: 'offer', sdp } })).ok) passed += 1;
      }
    }),
  );
  expect(passed <= attackers.length * (300 + 30 * 120), `${passed} offers passed`);
  expect(victim.connected, 'the victim lost its connection');
  for (const socket of [victim, ...attackers]) socket.disconnect();
  return `${counts.length} of up to 900 media lines, ${each * attackers.length} sessions (${passed} in budget)`;
}

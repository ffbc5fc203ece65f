/** Checks of docs/protocol.md, "Limits". */
import { Departure, expectEqual, expectMatch } from '../expect.mjs';
import { newRoom, requestOf } from '../stage.mjs';

const MESSAGE_BURST = 300;
/** What is sent beyond the burst: 100 refusals, and what refills meanwhile on a slow line. */
const MESSAGES_BEYOND = 250;
/** More joins than an address has in one window. */
const JOINS = 21;
const FRAME_MAX_BYTES = 102_400;

/**
 * What a client renamed to `name` is called.
 * @param {import('../client.mjs').Client} client
 * @param {string} name
 */
async function nameAfter(client, name) {
  const answer = await client.ask('update participant', { name });
  return answer?.ok ? answer.value.name : answer?.code;
}

/** @type {Readonly<Record<string, (stage: import('../stage.mjs').Stage) => Promise<void>>>} */
export const limitChecks = {
  'a room id is brought into its canonical form': async (stage) => {
    const { room, ana, ben } = await stage.pair();
    const guest = await stage.seat(` (${room.toUpperCase()}).`);
    expectMatch(guest.joined.participants, [{ id: ana.id }, { id: ben.id }]);
  },

  'what has no room id in it is refused': async (stage) => {
    const client = await stage.connect();
    for (const room of ['', '...', 'a/b', 'a b', 'größe', 'x'.repeat(65), `x${'.'.repeat(256)}`]) {
      const answer = await client.ask('join room', requestOf(room));
      if (answer?.code !== 'bad_request') throw new Departure({ 'bad_request for room': room }, answer);
    }
  },

  'a name is cleaned: NFC, trimmed, without control, bidi-override and invisible characters': async (stage) => {
    const { ana } = await stage.pair();
    expectEqual(await nameAfter(ana, '  Re\u0301\u202en\u0007e\u200b\ud800 '), 'R\u00e9ne');
    expectEqual(await nameAfter(ana, `Zo${'\u0308'.repeat(12)}`), `Z\u00f6${'\u0308'.repeat(4)}`);
    expectEqual(await nameAfter(ana, 'Ana'), 'Ana');
  },

  'a name has 1 to 64 grapheme clusters': async (stage) => {
    const { ana } = await stage.pair();
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
    expectEqual(await nameAfter(ana, family.repeat(64)), family.repeat(64));
    for (const name of [family.repeat(65), '', '\u3164', '\u2800 \u200d']) expectEqual(await nameAfter(ana, name), 'bad_request');
    expectEqual(await nameAfter(ana, 'Ana'), 'Ana');
  },

  'a name that reads like another one in the room gets a number': async (stage) => {
    const { ana, ben } = await stage.pair();
    expectEqual(await nameAfter(ana, 'Ana'), 'Ana');
    expectEqual(await nameAfter(ben, 'Ana'), 'Ana (2)');
    expectEqual(await nameAfter(ben, 'Ben'), 'Ben');
  },

  'a ping comes every 5 s, with 5 s to answer': async (stage) => {
    const url = `${stage.url.replace(/\/+$/, '')}/socket.io/?EIO=4&transport=polling`;
    const text = await (await fetch(url)).text();
    const handshake = JSON.parse(text.slice(1));
    // Engine.IO's close packet: nothing polls this session.
    await fetch(`${url}&sid=${handshake.sid}`, { method: 'POST', body: '1' });
    expectMatch(handshake, { pingInterval: 5000, pingTimeout: 5000 });
  },

  'a frame of more than 100 KiB closes the socket': async (stage) => {
    const client = await stage.connect();
    client.send('conformance of nothing', 'x'.repeat(FRAME_MAX_BYTES));
    await client.closed();
  },

  'binary data ends the connection': async (stage) => {
    const client = await stage.connect();
    client.send('conformance of nothing', Buffer.from([1]));
    await client.closed();
  },

  'a second CONNECT ends the connection': async (stage) => {
    const client = await stage.connect();
    client.socket.io.engine.send('40');
    await client.closed();
  },

  'messages beyond a burst of 300 are `rate_limited`, and after 100 refusals the socket is closed': async (stage) => {
    const client = await stage.connect();
    const served = await Promise.all(Array.from({ length: MESSAGE_BURST }, () => client.ask('ice servers')));
    expectEqual(
      served.filter(({ code }) => code === 'rate_limited'),
      [],
    );
    const codes = new Set();
    for (let count = 0; count < MESSAGES_BEYOND; count += 1)
      client.socket.emit('ice servers', (/** @type {{ code: string }} */ { code }) => codes.add(code));
    await client.closed();
    if (!codes.has('rate_limited')) throw new Departure('`rate_limited`', [...codes]);
  },
};

/** The last one: it uses the joins of this address up. */
export const joinLimitCheck = {
  title: 'joins beyond 20 in 10 s are refused with `rate_limited`',
  /** @param {import('../stage.mjs').Stage} stage */
  async run(stage) {
    const client = await stage.connect();
    const request = requestOf(newRoom());
    for (let count = 0; count < JOINS; count += 1) {
      const answer = await client.ask('join room', request);
      if (answer?.code === 'rate_limited') return;
      expectMatch(answer, { ok: true });
    }
    throw new Departure('`rate_limited`', `${JOINS} seats`);
  },
};

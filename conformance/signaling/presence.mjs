/** Checks of docs/protocol.md, "Presence and updates". */
import { aMoment, Departure, expectEqual, expectMatch } from '../expect.mjs';
import { descriptionOf, MEDIA, requestOf } from '../stage.mjs';

/** The grace window with what the server's clock may add to it, in ms. */
const LOST_WITHIN_MS = 25_000;
const GRACE_AT_LEAST_MS = 15_000;

/** @type {Readonly<Record<string, (stage: import('../stage.mjs').Stage) => Promise<void>>>} */
export const presenceChecks = {
  '`update participant` is answered with the participant, and the others get `user updated`': async (stage) => {
    const { ana, ben } = await stage.pair();
    const media = { ...MEDIA, microphone: false };
    const updated = { id: ana.id, name: 'Anna', media, handRaisedAt: aMoment, presence: 'here' };
    expectMatch(await ana.ask('update participant', { name: 'Anna', media, hand: true }), { ok: true, value: updated });
    expectMatch(await ben.take('user updated'), [updated]);
    expectEqual(await ana.received(), []);
  },

  'an update changes what it names alone': async (stage) => {
    const { ana, ben } = await stage.pair();
    await ana.ask('update participant', { name: 'Ana', media: MEDIA, hand: true });
    await ana.ask('update participant', { hand: false });
    await ben.take('user updated');
    expectMatch(await ben.take('user updated'), [{ id: ana.id, name: 'Ana', media: MEDIA, handRaisedAt: null }]);
  },

  'an update that does not fit is `bad_request`': async (stage) => {
    const { ana, ben } = await stage.pair();
    for (const update of [null, 'Ana', { name: '' }, { hand: 'up' }, { media: { camera: true } }]) {
      const answer = await ana.ask('update participant', update);
      if (answer?.code !== 'bad_request') throw new Departure({ 'bad_request for': update }, answer);
    }
    expectEqual(await ben.received(), []);
  },

  '`leave room` is answered, and the others get `user left` (id, `left`)': async (stage) => {
    const { room, ana } = await stage.pair();
    const guest = await stage.seat(room);
    expectEqual(await guest.ask('leave room'), { ok: true, value: null });
    expectEqual(await ana.take('user left'), [guest.id, 'left']);
    expectMatch(await guest.ask('update participant', { hand: true }), { ok: false, code: 'not_joined' });
  },

  '`ice servers` is answered with fresh ICE servers': async (stage) => {
    const { ana } = await stage.pair();
    const { ok, value } = await ana.ask('ice servers');
    expectEqual([ok, Array.isArray(value?.iceServers), 'iceServersExpireAt' in (value ?? {})], [true, true, true]);
  },

  'without a seat `update participant`, `ice servers` and `leave room` are `not_joined`': async (stage) => {
    const client = await stage.connect();
    const refusal = { ok: false, code: 'not_joined' };
    expectMatch(await client.ask('update participant', { hand: true }), refusal);
    for (const event of ['ice servers', 'leave room']) expectMatch(await client.ask(event), refusal);
  },

  'an unknown event is ignored, and the next request is answered': async (stage) => {
    const { ana, ben } = await stage.pair();
    ana.send('conformance of nothing', { target: ben.id });
    ana.send('constructor', 1);
    expectMatch(await ana.ask('ice servers'), { ok: true });
    expectEqual(await ben.received(), []);
  },

  'a lost socket leaves its seat `away`, and its signals are `participant_away` until the same secret is back': async (stage) => {
    const { room, ana, ben } = await stage.pair();
    const guest = await stage.seat(room);
    await ana.take('user joined');
    guest.drop();
    expectMatch(await ana.take('user updated'), [{ id: guest.id, presence: 'away' }]);
    const signal = { target: guest.id, sdp: descriptionOf('offer') };
    expectMatch(await ana.ask('offer', signal), { ok: false, code: 'participant_away' });
    const again = await stage.seat(room, { seatSecret: guest.secret });
    expectMatch(await ana.take('user updated'), [{ id: guest.id, presence: 'here' }]);
    expectMatch(again.joined.participants, [{ id: ana.id }, { id: ben.id }]);
    expectMatch(await ana.ask('offer', signal), { ok: true });
  },
};

/** Takes as long as the grace window. `begin` is called when the run begins, so that the other checks go on meanwhile. */
export const graceCheck = {
  title: 'a seat that is not taken back within the grace window is given up: `user left` (id, `lost`)',
  /** @param {import('../stage.mjs').Stage} stage */
  async begin(stage) {
    const witness = await stage.seat(`${(await stage.pair()).room}-grace`, { name: 'Witness' });
    const guest = await stage.connect();
    const { value } = await stage.join(guest, requestOf(`${(await stage.pair()).room}-grace`));
    const droppedAtMs = performance.now();
    guest.drop();
    const left = witness.take('user left', LOST_WITHIN_MS).then((received) => ({ received, atMs: performance.now() }));
    // Judged when the others are done.
    left.catch(() => undefined);
    return async () => {
      const { received, atMs } = await left;
      expectEqual(received, [value.self.id, 'lost']);
      if (atMs - droppedAtMs < GRACE_AT_LEAST_MS)
        throw new Departure(`a grace window of at least ${GRACE_AT_LEAST_MS} ms`, `${Math.round(atMs - droppedAtMs)} ms`);
    };
  },
};

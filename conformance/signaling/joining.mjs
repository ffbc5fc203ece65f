/** Checks of docs/protocol.md, "Joining". */
import { aDuration, aMoment, aText, Departure, expectEqual, expectMatch, Fitting } from '../expect.mjs';
import { descriptionOf, idOf, MEDIA, newRoom, newSecret, requestOf } from '../stage.mjs';

const anEnd = new Fitting('ms since the epoch, or null', (value) => value === null || aMoment.fits(value));
const aTtl = new Fitting('a number of ms above 0, or nothing', (value) => value === undefined || aDuration.fits(value));
const aList = new Fitting('a list', Array.isArray);

/** What kind of client a participant has: under both names until version 2. */
const FULL = { client: 'full', form: 'full' };
const MINIMAL = { client: 'minimal', form: 'bare' };

/** @param {Readonly<Record<string, unknown>>} changes */
const participant = (changes) => ({ media: MEDIA, handRaisedAt: null, presence: 'here', ...FULL, ...changes });

/**
 * Requests that depart from the schema in one place each.
 * @param {string} room
 */
const malformedRequests = (room) => [
  17,
  null,
  {},
  requestOf(room, { version: '1' }),
  requestOf(room, { seatSecret: 'short' }),
  requestOf(room, { seatSecret: undefined }),
  requestOf(room, { name: ' \u200b ' }),
  requestOf(room, { media: { ...MEDIA, camera: 'on' } }),
  requestOf(room, { media: { microphone: true } }),
  requestOf('no/room'),
];

/** @type {Readonly<Record<string, (stage: import('../stage.mjs').Stage) => Promise<void>>>} */
export const joiningChecks = {
  'a join with an ack is answered with `Joined`': async (stage) => {
    const { ana } = await stage.pair();
    expectMatch(ana.joined, {
      self: participant({ id: aText, name: 'Ana' }),
      participants: [],
      iceServers: aList,
      iceServersExpireAt: anEnd,
      iceServersTtlMs: aTtl,
      topology: 'mesh',
      serverEpoch: aText,
    });
  },

  'the participant id is the first 22 characters of base64url(SHA-256(seatSecret))': async (stage) => {
    const { ana, ben } = await stage.pair();
    expectEqual([ana.id, ben.id], [idOf(ana.secret), idOf(ben.secret)]);
  },

  'a join with the handshake is answered by `join answer`': async (stage) => {
    const { room, ana } = await stage.pair();
    const seatSecret = newSecret();
    await stage.paceJoin();
    const guest = await stage.connect({ join: requestOf(room, { seatSecret }) });
    const [answer] = await guest.take('join answer');
    expectMatch(answer, { ok: true, value: { self: participant({ id: idOf(seatSecret), name: 'Cleo' }) } });
    expectEqual(answer.value.serverEpoch, ana.joined.serverEpoch);
  },

  '`participants` are the others, oldest seat first': async (stage) => {
    const { room, ana, ben } = await stage.pair();
    const guest = await stage.seat(room);
    expectMatch(guest.joined.participants, [participant({ id: ana.id, name: 'Ana' }), participant({ id: ben.id, name: 'Ben' })]);
  },

  'residents get `user joined` before anything of the newcomer': async (stage) => {
    const { room, ana, ben } = await stage.pair();
    const guest = await stage.seat(room);
    for (const { id } of [ana, ben]) await guest.ask('offer', { target: id, sdp: descriptionOf('offer') });
    for (const resident of [ana, ben]) {
      const received = await resident.received();
      expectEqual(
        received.map(([event]) => event),
        ['user joined', 'offer'],
      );
      expectMatch(received[0], ['user joined', guest.id, participant({ id: guest.id, name: 'Cleo' })]);
    }
  },

  'unknown fields of a join are dropped': async (stage) => {
    const { room, ana } = await stage.pair();
    await stage.seat(room, { isHost: true, media: { ...MEDIA, hologram: true } });
    const [, seen] = await ana.take('user joined');
    expectEqual([seen.isHost, seen.media], [undefined, MEDIA]);
  },

  'a minimal join is answered by one `other user` for each participant, and its id is its socket id': async (stage) => {
    const { room, ana, ben } = await stage.pair();
    const minimal = await stage.connect();
    await stage.paceJoin();
    minimal.send('join room', room);
    const others = [await minimal.take('other user'), await minimal.take('other user')].map(([id]) => id);
    expectEqual(others.sort(), [ana.id, ben.id].sort());
    const [id, seen] = await ana.take('user joined');
    expectEqual(id, minimal.socketId);
    expectMatch(seen, { id, ...MINIMAL, presence: 'here' });
  },

  'a refusal of a minimal join arrives as `join refused`': async (stage) => {
    const minimal = await stage.connect();
    minimal.send('join room', 'no/room');
    expectMatch(await minimal.take('join refused'), [{ code: 'bad_request' }]);
  },

  'a join that does not fit is refused with `bad_request`': async (stage) => {
    const client = await stage.connect();
    for (const request of malformedRequests(newRoom())) {
      const answer = await client.ask('join room', request);
      if (answer?.code !== 'bad_request' || answer.ok !== false) throw new Departure({ 'bad_request for': request }, answer);
    }
  },

  'a join of another version is refused with `version_unsupported`, whatever else it says': async (stage) => {
    const client = await stage.connect();
    for (const request of [requestOf(newRoom(), { version: 2 }), { version: 99 }])
      expectMatch(await client.ask('join room', request), { ok: false, code: 'version_unsupported' });
  },

  'the same secret takes the seat over: the older connection gets `user left` (its id, `replaced`)': async (stage) => {
    const { room, ana, ben } = await stage.pair();
    const older = await stage.seat(room);
    await ana.take('user joined');
    const newer = await stage.seat(room, { seatSecret: older.secret });
    expectEqual(await older.take('user left'), [older.id, 'replaced']);
    expectEqual(newer.id, older.id);
    expectMatch(newer.joined.participants, [{ id: ana.id }, { id: ben.id }]);
    await ana.ask('offer', { target: newer.id, sdp: descriptionOf('offer') });
    expectMatch(await newer.take('offer'), [{ caller: ana.id }]);
    const events = (await ana.received()).map(([event]) => event);
    expectEqual(
      events.filter((event) => event === 'user joined' || event === 'user left'),
      [],
    );
  },
};

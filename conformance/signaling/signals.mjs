/** Checks of docs/protocol.md, "Signals". */
import { Departure, expectEqual, expectMatch } from '../expect.mjs';
import { descriptionOf, newRoom } from '../stage.mjs';

const CANDIDATE = {
  candidate: 'candidate:1 1 udp 2122260223 192.0.2.1 54321 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'ufrag',
};
const PASSED_ON = { ok: true, value: null };

/**
 * A candidate of so many units.
 * @param {number} units
 */
const candidateOf = (units) => ({ ...CANDIDATE, candidate: CANDIDATE.candidate.padEnd(units, 'x') });

/**
 * @param {import('../client.mjs').Client} client
 * @param {string} event
 * @param {unknown} payload
 * @param {string} code
 */
async function expectRefused(client, event, payload, code) {
  const answer = await client.ask(event, payload);
  if (answer?.ok !== false || answer.code !== code) throw new Departure({ event, code }, answer);
}

/**
 * @param {'offer' | 'answer'} type
 * @returns {(stage: import('../stage.mjs').Stage) => Promise<void>}
 */
const passesDescription = (type) => async (stage) => {
  const { ana, ben } = await stage.pair();
  const sdp = descriptionOf(type);
  expectEqual(await ana.ask(type, { target: ben.id, sdp }), PASSED_ON);
  expectEqual(await ben.take(type), [{ target: ben.id, caller: ana.id, sdp }]);
};

/** @type {Readonly<Record<string, (stage: import('../stage.mjs').Stage) => Promise<void>>>} */
export const signalChecks = {
  '`offer` arrives as { target, caller, sdp }, and its ack says so': passesDescription('offer'),
  '`answer` arrives as { target, caller, sdp }, and its ack says so': passesDescription('answer'),

  'a `caller` of the client is ignored: the server stamps the sender': async (stage) => {
    const { ana, ben } = await stage.pair();
    const forged = { target: ben.id, caller: ben.id };
    await ana.ask('offer', { ...forged, sdp: descriptionOf('offer') });
    await ana.ask('answer', { ...forged, sdp: descriptionOf('answer') });
    await ana.ask('ice-candidate', { ...forged, candidate: CANDIDATE });
    expectMatch(await ben.take('offer'), [{ caller: ana.id }]);
    expectMatch(await ben.take('answer'), [{ caller: ana.id }]);
    expectEqual((await ben.take('ice-candidate'))[1], ana.id);
  },

  '`ice-candidate` arrives as two arguments, the candidate first': async (stage) => {
    const { ana, ben } = await stage.pair();
    expectEqual(await ana.ask('ice-candidate', { target: ben.id, candidate: CANDIDATE }), PASSED_ON);
    expectEqual(await ben.take('ice-candidate'), [CANDIDATE, ana.id]);
  },

  'the end of candidates is null': async (stage) => {
    const { ana, ben } = await stage.pair();
    expectEqual(await ana.ask('ice-candidate', { target: ben.id, candidate: null }), PASSED_ON);
    expectEqual(await ben.take('ice-candidate'), [null, ana.id]);
  },

  'signals without an ack are passed on, in order': async (stage) => {
    const { ana, ben } = await stage.pair();
    ana.send('offer', { target: ben.id, sdp: descriptionOf('offer') });
    ana.send('ice-candidate', { target: ben.id, candidate: CANDIDATE });
    await ana.settle();
    expectEqual(
      (await ben.received()).map(([event]) => event),
      ['offer', 'ice-candidate'],
    );
  },

  'unknown fields of a signal are dropped': async (stage) => {
    const { ana, ben } = await stage.pair();
    const sdp = descriptionOf('offer');
    await ana.ask('offer', { target: ben.id, sdp: { ...sdp, extra: 1 }, extra: 1 });
    expectEqual(await ben.take('offer'), [{ target: ben.id, caller: ana.id, sdp }]);
  },

  'a signal into another room is `participant_gone`, and nothing arrives there': async (stage) => {
    const { ana } = await stage.pair();
    const stranger = await stage.seat(newRoom());
    await expectRefused(ana, 'offer', { target: stranger.id, sdp: descriptionOf('offer') }, 'participant_gone');
    await expectRefused(ana, 'ice-candidate', { target: stranger.id, candidate: CANDIDATE }, 'participant_gone');
    expectEqual(await stranger.received(), []);
  },

  'a signal to an id without a seat is `participant_gone`': async (stage) => {
    const { ana } = await stage.pair();
    await expectRefused(ana, 'answer', { target: 'nothing-here', sdp: descriptionOf('answer') }, 'participant_gone');
  },

  'a signal of a client without a seat is `not_joined`': async (stage) => {
    const { ana } = await stage.pair();
    const unseated = await stage.connect();
    await expectRefused(unseated, 'offer', { target: ana.id, sdp: descriptionOf('offer') }, 'not_joined');
    await expectRefused(unseated, 'ice-candidate', { target: ana.id, candidate: null }, 'not_joined');
    expectEqual(await ana.received(), []);
  },

  'a signal that does not fit is `bad_request`': async (stage) => {
    const { ana, ben } = await stage.pair();
    const target = ben.id;
    await expectRefused(ana, 'offer', { target }, 'bad_request');
    await expectRefused(ana, 'offer', { target, sdp: descriptionOf('answer') }, 'bad_request');
    await expectRefused(ana, 'answer', { target, sdp: { type: 'answer', sdp: '' } }, 'bad_request');
    await expectRefused(ana, 'offer', { target: { id: target }, sdp: descriptionOf('offer') }, 'bad_request');
    await expectRefused(ana, 'ice-candidate', { target }, 'bad_request');
    await expectRefused(ana, 'ice-candidate', { target, candidate: { sdpMid: '0' } }, 'bad_request');
    await expectRefused(ana, 'ice-candidate', null, 'bad_request');
    expectEqual(await ben.received(), []);
  },

  'a description of 8 `m=` lines is passed on, one of 9 is `bad_request`': async (stage) => {
    const { ana, ben } = await stage.pair();
    expectEqual(await ana.ask('offer', { target: ben.id, sdp: descriptionOf('offer', 8) }), PASSED_ON);
    await expectRefused(ana, 'offer', { target: ben.id, sdp: descriptionOf('offer', 9) }, 'bad_request');
  },

  'a description of 64 KiB is passed on, a larger one is `bad_request`': async (stage) => {
    const { ana, ben } = await stage.pair();
    expectEqual(await ana.ask('offer', { target: ben.id, sdp: descriptionOf('offer', 2, 65_536) }), PASSED_ON);
    await expectRefused(ana, 'offer', { target: ben.id, sdp: descriptionOf('offer', 2, 65_537) }, 'bad_request');
  },

  'a candidate of 2 KiB is passed on, a larger one is `bad_request`': async (stage) => {
    const { ana, ben } = await stage.pair();
    expectEqual(await ana.ask('ice-candidate', { target: ben.id, candidate: candidateOf(2048) }), PASSED_ON);
    await expectRefused(ana, 'ice-candidate', { target: ben.id, candidate: candidateOf(2049) }, 'bad_request');
  },
};

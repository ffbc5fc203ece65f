import { parse, safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  answerSchema,
  iceCandidateSchema,
  joinRequestSchema,
  offerSchema,
  participantUpdateSchema,
  roomIdSchema,
} from './contract.ts';
import { CANDIDATE_MAX_UNITS, SDP_MAX_UNITS } from './limits.ts';

const MEDIA = { microphone: true, camera: false, screen: false, screenAudio: false };
const JOIN = { version: 1, room: 'kbd-fwqz-tmn', seatSecret: 'x'.repeat(43), name: ' Ana ', media: MEDIA };

describe('valid payloads', () => {
  test('accepts a request with its name cleaned and unknown fields dropped', () => {
    const withMore = { ...JOIN, isHost: true, media: { ...MEDIA, hologram: true } };
    expect(parse(joinRequestSchema, withMore)).toEqual({ ...JOIN, name: 'Ana' });
    expect(parse(participantUpdateSchema, { hand: true, role: 'host' })).toEqual({ hand: true });
  });

  test('accepts a candidate without the optional fields, and null as the end of candidates', () => {
    expect(parse(iceCandidateSchema, { target: 'a', candidate: { candidate: 'candidate:1' } }).candidate).toEqual({
      candidate: 'candidate:1',
      sdpMid: null,
      sdpMLineIndex: null,
      usernameFragment: null,
    });
    expect(parse(iceCandidateSchema, { target: 'a', candidate: null }).candidate).toBeNull();
  });

  test('drops a caller in a signal: only the server names the sender', () => {
    const offer = { target: 'a', caller: 'forged', sdp: { type: 'offer', sdp: 'v=0' } };
    expect(parse(offerSchema, offer)).not.toHaveProperty('caller');
  });

  test('accepts a description of up to eight media lines, with LF or CRLF', () => {
    for (const newline of ['\r\n', '\n']) {
      const sdp = ['v=0', 's=m=x', ...Array(8).fill('m=audio 9'), ''].join(newline);
      expect(parse(offerSchema, { target: 'a', sdp: { type: 'offer', sdp } }).sdp.sdp).toBe(sdp);
    }
  });
});

describe('invalid payloads', () => {
  test.each([[''], ['a b'], ['a/b'], ['../x'], ['x'.repeat(65)], ['é'], [7], [null]])('refuses the room id %j', (room) => {
    expect(safeParse(roomIdSchema, room).success).toBe(false);
  });

  test.each([
    ['an answer instead of an offer', offerSchema, { target: 'a', sdp: { type: 'answer', sdp: 'v=0' } }],
    ['an offer instead of an answer', answerSchema, { target: 'a', sdp: { type: 'offer', sdp: 'v=0' } }],
    ['a description over its size', offerSchema, { target: 'a', sdp: { type: 'offer', sdp: 'x'.repeat(SDP_MAX_UNITS + 1) } }],
    ['an offer of nine media lines', offerSchema, { target: 'a', sdp: { type: 'offer', sdp: `v=0\r\n${'m=x\r\n'.repeat(9)}` } }],
    ['an answer of nine media lines', answerSchema, { target: 'a', sdp: { type: 'answer', sdp: `v=0\n${'m=x\n'.repeat(9)}` } }],
    ['an empty description', offerSchema, { target: 'a', sdp: { type: 'offer', sdp: '' } }],
    [
      'a candidate over its size',
      iceCandidateSchema,
      { target: 'a', candidate: { candidate: 'x'.repeat(CANDIDATE_MAX_UNITS + 1) } },
    ],
    ['an update that sets a time', participantUpdateSchema, { hand: 12 }],
    ['a boolean instead of an object', participantUpdateSchema, true],
    ['a list and no update', participantUpdateSchema, []],
  ])('refuses %s', (_what, schema, payload) => {
    expect(safeParse(schema, payload).success).toBe(false);
  });
});

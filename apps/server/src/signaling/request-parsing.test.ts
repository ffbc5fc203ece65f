import { iceCandidateSchema, joinRequestSchema, offerSchema } from '@visavis/contract';
import { expect, test } from 'vitest';
import { parse } from './request-parsing.ts';

const SECRET = 'not to be logged'.repeat(9);

test.each([
  ['no object', offerSchema, SECRET, 'payload: expected Object'],
  ['a missing field', offerSchema, { sdp: { type: 'offer', sdp: 'v=0' } }, 'target: expected "target"'],
  ['a field of another kind', offerSchema, { target: 'a', sdp: { type: SECRET, sdp: 'v=0' } }, 'sdp.type: expected "offer"'],
  ['an id that is none', offerSchema, { target: SECRET }, 'target: expected /^[A-Za-z0-9_-]{1,64}$/'],
  [
    'a description of too many lines',
    offerSchema,
    { target: 'a', sdp: { type: 'offer', sdp: `${SECRET}${'\nm='.repeat(9)}` } },
    'sdp.sdp: must have at most 8 media lines',
  ],
  [
    'a candidate too long',
    iceCandidateSchema,
    { target: 'a', candidate: { candidate: SECRET.repeat(99) } },
    'candidate.candidate: expected <=2048',
  ],
  [
    'a name of nothing',
    joinRequestSchema,
    { version: 1, room: 'a', seatSecret: 'x'.repeat(43), name: ' ' },
    'name: must be 1 to 64 visible characters',
  ],
])('%s is refused with its place and no value', (_what, schema, payload, detail) => {
  const parsed = parse<unknown>(schema, payload);
  const refusal = 'refusal' in parsed ? parsed.refusal : undefined;
  expect(refusal).toEqual({ ok: false, code: 'bad_request', detail });
  expect(refusal?.detail).not.toContain(SECRET);
});

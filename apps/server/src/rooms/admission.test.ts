import { expect, test } from 'vitest';
import { type AdmissionRequest, decideAdmission } from './admission.ts';
import { createRoom, type Room, type Seat } from './room.ts';

const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };
const MUTED = { ...MEDIA, microphone: false };

interface SeatOptions {
  readonly name?: string;
  readonly requestedName?: string;
  readonly awayUntilMs?: number;
  readonly handRaisedAt?: number;
  readonly mayHaveLinks?: boolean;
}

/** A room of two whose seats are these, oldest first. */
function roomOf(seats: Readonly<Record<string, SeatOptions>>): Room {
  const room = createRoom({ capacity: 2 });
  for (const [id, { name = id, requestedName = name, awayUntilMs, handRaisedAt = null, mayHaveLinks = false }] of Object.entries(
    seats,
  )) {
    const presence = awayUntilMs === undefined ? 'here' : 'away';
    room.seats.set(id, {
      participant: { id, name, media: MEDIA, handRaisedAt, presence, client: 'full', form: 'full' },
      requestedName,
      connectionId: `socket of ${id}`,
      expiresAtMs: awayUntilMs ?? null,
      mayHaveLinks,
    });
  }
  return room;
}

const requestOf = (participantId: string, change: Partial<AdmissionRequest> = {}): AdmissionRequest => ({
  participantId,
  connectionId: 'new socket',
  name: participantId,
  media: MEDIA,
  client: 'full',
  mayHaveLinks: false,
  ...change,
});

const FULL = { verdict: 'refuse', code: 'room_full' };
/** A free seat for a new participant. */
const FREE = { verdict: 'admit', hasReturned: false, replacedConnectionId: null, displacedId: null };
/** A seat that its participant returns to. */
const RETURNED = { ...FREE, hasReturned: true };

test.each<[what: string, seats: Readonly<Record<string, SeatOptions>>, request: AdmissionRequest, expected: object]>([
  ['a new participant in an empty room gets a seat', {}, requestOf('a'), FREE],
  ['a new participant gets the last seat', { a: {} }, requestOf('b'), FREE],
  ['a new participant in a full room is refused', { a: {}, b: {} }, requestOf('c'), FULL],
  [
    'a new participant displaces a seat that waits and never signaled',
    { a: {}, b: { awayUntilMs: 1 } },
    requestOf('c'),
    { ...FREE, displacedId: 'b' },
  ],
  [
    'of two such seats the first to expire is displaced',
    { a: { awayUntilMs: 2 }, b: { awayUntilMs: 1 } },
    requestOf('c'),
    { ...FREE, displacedId: 'b' },
  ],
  [
    'of two that expire together the older is displaced',
    { a: { awayUntilMs: 1 }, b: { awayUntilMs: 1 } },
    requestOf('c'),
    { ...FREE, displacedId: 'a' },
  ],
  ['a seat that may have links is not displaced', { a: { awayUntilMs: 1, mayHaveLinks: true }, b: {} }, requestOf('c'), FULL],
  [
    'a seat with a connection is not displaced',
    { a: { mayHaveLinks: false }, b: {} },
    requestOf('c', { mayHaveLinks: true }),
    FULL,
  ],
  ['a room with a free seat displaces none', { a: { awayUntilMs: 1 } }, requestOf('b'), FREE],
  ['a participant returns to a full room', { a: {}, b: { awayUntilMs: 1 } }, requestOf('b'), RETURNED],
  ['a return displaces none', { a: { awayUntilMs: 1 }, b: { awayUntilMs: 2 } }, requestOf('b'), RETURNED],
  [
    'a second connection replaces the one that holds the seat',
    { a: {} },
    requestOf('a'),
    { ...RETURNED, replacedConnectionId: 'socket of a' },
  ],
  ['a second request over one connection replaces none', { a: {} }, requestOf('a', { connectionId: 'socket of a' }), RETURNED],
])('decides: %s', (_what, seats, request, expected) => {
  expect(decideAdmission(roomOf(seats), request)).toMatchObject(expected);
});

test.each<[what: string, seats: Readonly<Record<string, SeatOptions>>, request: AdmissionRequest, seat: object]>([
  [
    'a new seat has the requested values',
    {},
    requestOf('a', { name: 'Ana', media: MUTED, client: 'minimal' }),
    {
      participant: { id: 'a', name: 'Ana', media: MUTED, handRaisedAt: null, presence: 'here', client: 'minimal', form: 'bare' },
      requestedName: 'Ana',
      connectionId: 'new socket',
      expiresAtMs: null,
      mayHaveLinks: false,
    },
  ],
  [
    'a returning seat keeps its hand and its links, and has the media of the request',
    { a: { awayUntilMs: 1, handRaisedAt: 7, mayHaveLinks: true } },
    requestOf('a', { media: MUTED }),
    { participant: { handRaisedAt: 7, presence: 'here', media: MUTED }, expiresAtMs: null, mayHaveLinks: true },
  ],
  ['links that a request may bring are kept', { a: {} }, requestOf('a', { mayHaveLinks: true }), { mayHaveLinks: true }],
  [
    'a name is made distinct',
    { a: { name: 'Ana' } },
    requestOf('b', { name: 'ana' }),
    { participant: { name: 'ana (2)' }, requestedName: 'ana' },
  ],
  [
    'the name of a seat that is displaced is free',
    { a: { name: 'Ana', awayUntilMs: 1 }, b: {} },
    requestOf('c', { name: 'Ana' }),
    { participant: { name: 'Ana' } },
  ],
  [
    'a name that was made distinct stays, although the other one left',
    { b: { name: 'Ana (2)', requestedName: 'Ana' } },
    requestOf('b', { name: 'Ana' }),
    { participant: { name: 'Ana (2)' }, requestedName: 'Ana' },
  ],
  [
    'another name is made distinct from the others alone',
    { a: { name: 'Ben' }, b: { name: 'Ana' } },
    requestOf('b', { name: 'Ben' }),
    { participant: { name: 'Ben (2)' }, requestedName: 'Ben' },
  ],
])('returns the seat: %s', (_what, seats, request, seat) => {
  expect(decideAdmission(roomOf(seats), request)).toMatchObject({ verdict: 'admit', seat });
});

test('does not change the room', () => {
  const room = roomOf({ a: { awayUntilMs: 1 }, b: {} });
  const before: readonly [string, Seat][] = structuredClone([...room.seats]);
  for (const id of ['a', 'b', 'c']) decideAdmission(room, requestOf(id));
  expect([...room.seats]).toEqual(before);
});

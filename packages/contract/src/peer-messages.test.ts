import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARTICIPANT_ID_PATTERN } from './limits.ts';
import { parse } from './parse.ts';
import { AFTER_MAX, LOG_MAX_MESSAGES } from './peer-messages/chat.ts';
import { TEXT_MAX_BYTES } from './peer-messages/chat-text.ts';
import { MESSAGE_MAX_UNITS, readMessage, writeMessage } from './peer-messages/message.ts';
import { AGE_MAX_MS } from './peer-messages/primitives.ts';
import { PEER_MESSAGES, type PeerTopic } from './peer-messages.ts';

const ID = /^[A-Za-z0-9_-]{12}$/;
const topics = Object.keys(PEER_MESSAGES) as PeerTopic[];

/** A field that is often right, and otherwise anything that JSON carries. */
const often = (right: fc.Arbitrary<unknown>) => fc.oneof({ weight: 4, arbitrary: right }, fc.jsonValue());
const id = often(fc.constantFrom('abcdefghijkl', 'ABCDEFGHIJ_-', '__proto__', 'constructor', ''));
const author = often(fc.constantFrom('ana', 'x'.repeat(64), 'x'.repeat(65), 'a b', '__proto__'));
const count = often(fc.oneof(fc.nat(), fc.constantFrom(-1, 0.5, 2 ** 32, 2 ** 53, 1e300, AGE_MAX_MS, AGE_MAX_MS + 1)));
const text = often(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('\u202e', ' ', 'x'.repeat(TEXT_MAX_BYTES), 'é'.repeat(TEXT_MAX_BYTES), '../CON.lnk'),
  ),
);
const listOf = (item: fc.Arbitrary<unknown>) => often(fc.array(item, { maxLength: 5 }));
const words = { id, text, sentAt: count, after: listOf(id) };
const side = often(fc.constantFrom(1, 320.5, 16_384, 0, 16_385, -1));
const size = often(fc.record({ widthPx: side, heightPx: side }));
const kind = fc.constantFrom(
  'message',
  'ack',
  'ask',
  'history',
  'hello',
  'offer',
  'withdraw',
  'take',
  'stored',
  'stop',
  'refuse',
  'x',
);

/** Bodies of every topic and of none. */
const bodies = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('heart', 'heard', 'in_use', 'paused', 'hello', 'toString', '__proto__'),
  fc.record({ camera: size, screen: size }, { requiredKeys: [] }),
  fc.record(
    {
      ...{ kind, id, name: text, sizeBytes: count, ageMs: count, transfer: count, fromByte: count, upToByte: count },
      ...{ message: often(fc.record(words, { requiredKeys: [] })), ids: listOf(id), have: listOf(id), isLast: fc.jsonValue() },
      authors: listOf(often(fc.tuple(author, count))),
      messages: listOf(often(fc.record({ ...words, from: author, name: text, ageMs: count }, { requiredKeys: ['id'] }))),
      reason: often(fc.constantFrom('gone', 'unreadable')),
    },
    { requiredKeys: ['kind'] },
  ),
);

/** What arrives over a channel: what JSON can carry, `__proto__` as a field of its own included. */
const received = (body: unknown): unknown => readMessage(writeMessage('x', body))?.body;

describe('anything that a participant may send', () => {
  test.each(topics)('PROTOCOL-7 as `%s` is read without an exception, and what was read is read again as it is', (topic) => {
    const schema = PEER_MESSAGES[topic];
    fc.assert(
      fc.property(bodies, (body) => {
        const parsed = parse(schema, received(body));
        if (parsed === undefined) return;
        expect(parse(schema, received(parsed))).toEqual(parsed);
      }),
      { numRuns: 1000 },
    );
  });

  test('PROTOCOL-7 keeps to the limits of the chat once it is read', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const chat = parse(PEER_MESSAGES.chat, received(body));
        if (chat?.kind === 'ask') {
          expect(chat.have.every((known) => known === '' || ID.test(known))).toBe(true);
          for (const [from, messages] of chat.authors ?? []) {
            expect([PARTICIPANT_ID_PATTERN.test(from), Number.isSafeInteger(messages), messages >= 0]).toEqual([
              true,
              true,
              true,
            ]);
          }
        }
        const messages = chat?.kind === 'message' ? [chat.message] : [];
        for (const message of chat?.kind === 'history' ? chat.messages : messages) {
          expect(message.id).toMatch(ID);
          expect(message.text).not.toMatch(/^$|[\u202a-\u202e]/);
          expect(Buffer.byteLength(message.text)).toBeLessThanOrEqual(TEXT_MAX_BYTES);
          expect(message.after?.length ?? 0).toBeLessThanOrEqual(AFTER_MAX);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('PROTOCOL-7 keeps to the limits of files and sizes once it is read', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const file = parse(PEER_MESSAGES.file, received(body));
        if (file?.kind === 'offer') {
          expect(Buffer.byteLength(file.name)).toBeLessThanOrEqual(200);
          expect(file.name).not.toMatch(/^$|[/\\\u202e]|\.lnk$/);
          expect([file.sizeBytes >= 0, Number.isSafeInteger(file.sizeBytes), file.ageMs <= AGE_MAX_MS]).toEqual([
            true,
            true,
            true,
          ]);
        }
        if (file?.kind === 'take') expect([file.transfer < 2 ** 32, file.fromByte >= 0]).toEqual([true, true]);
        const { camera = null, screen = null } = parse(PEER_MESSAGES.layout, received(body)) ?? {};
        for (const { widthPx, heightPx } of [camera, screen].flatMap((rendered) => rendered ?? [])) {
          expect(Math.min(widthPx, heightPx)).toBeGreaterThanOrEqual(1);
          expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(16_384);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('PROTOCOL-7 costs no more than its limit: what is too long is not looked into', () => {
    let looks = 0;
    const watched = (length: number) =>
      Array.from({ length }, () => ({
        get id() {
          looks += 1;
          return 'abcdefghijkl';
        },
      }));
    parse(PEER_MESSAGES.chat, { kind: 'history', messages: watched(10 * LOG_MAX_MESSAGES) });
    expect(looks).toBe(LOG_MAX_MESSAGES);
    // Marks on one letter and blanks are what cleaning takes longest for.
    const long = 'z\u0336 '.repeat(MESSAGE_MAX_UNITS);
    expect(
      parse(PEER_MESSAGES.chat, { kind: 'message', message: { id: 'abcdefghijkl', text: long, sentAt: 1 } }),
    ).toBeUndefined();
  });

  test('PROTOCOL-7 loses the fields that the schema does not have, and inherits none', () => {
    const body = JSON.parse('{"kind":"stop","transfer":1,"more":2,"__proto__":{"isAdmin":true}}');
    const parsed = parse(PEER_MESSAGES.file, body);
    expect(Object.entries(parsed ?? {})).toEqual([
      ['kind', 'stop'],
      ['transfer', 1],
    ]);
    expect(parsed && 'isAdmin' in parsed).toBe(false);
  });
});

describe('a word about the own camera or share', () => {
  test.each([
    ['device', 'in_use', 'in_use'],
    ['device', null, null],
    ['device', 'hello', 'hello'],
    ['device', 'on_fire', null],
    ['device', { in_use: true }, null],
    ['screen', 'paused', 'paused'],
    ['screen', 'hello', 'hello'],
    ['screen', 'in_use', null],
  ] as const)('PROTOCOL-7 under `%s` %j is read as %j: a word of a newer version is none', (topic, body, expected) => {
    expect(parse(PEER_MESSAGES[topic], body)).toBe(expected);
  });
});

describe('a text', () => {
  test.each([[''], ['null'], ['{}'], ['["chat"]'], ['[1,2]'], ['["chat",1,2]'], ['{"0":"chat","1":1,"length":2}'], ['["chat",']])(
    'PROTOCOL-7 %s holds no message',
    (other) => expect(readMessage(other)).toBeNull(),
  );

  test('PROTOCOL-7 holds the topic and the body that were written, of whatever topic', () => {
    expect(readMessage(writeMessage('tomorrow', { a: [1] }))).toEqual({ topic: 'tomorrow', body: { a: [1] } });
  });
});

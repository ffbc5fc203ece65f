import { parse } from '@visavis/contract/parse';
import { AFTER_MAX, chatSchema, LOG_MAX_MESSAGES, type ToldMessage } from '@visavis/contract/peer-messages/chat';
import { TEXT_MAX_BYTES } from '@visavis/contract/peer-messages/chat-text';
import { MESSAGE_MAX_UNITS } from '@visavis/contract/peer-messages/message';
import { describe, expect, test } from 'vitest';
import { askBody, historyPieces, isNamedIn } from './chat-protocol.ts';

const ID = 'abcdefghijkl';

describe('a request of the history', () => {
  const id = (index: number) => `id${String(index).padStart(10, '0')}`;

  test('PROTOCOL-7 a request names messages by author and id, whatever others have the same id', () => {
    const ask = parse(
      chatSchema,
      JSON.parse(
        JSON.stringify(
          askBody([
            { from: 'mallory', id: id(1) },
            { from: 'ana', id: id(2) },
            { from: 'mallory', id: id(3) },
          ]),
        ),
      ),
    );
    if (ask?.kind !== 'ask') throw new Error('It is one.');
    const isNamed = isNamedIn(ask);
    expect([isNamed({ from: 'mallory', id: id(1) }), isNamed({ from: 'mallory', id: id(3) })]).toEqual([true, true]);
    expect([isNamed({ from: 'ana', id: id(2) }), isNamed({ from: 'ana', id: id(1) })]).toEqual([true, false]);
  });

  test('PROTOCOL-7 a request of an older client names ids alone', () => {
    const ask = parse(chatSchema, { kind: 'ask', have: [id(1)] });
    if (ask?.kind !== 'ask') throw new Error('It is one.');
    expect([isNamedIn(ask)({ from: 'ana', id: id(1) }), isNamedIn(ask)({ from: 'ana', id: id(2) })]).toEqual([true, false]);
  });

  test('PROTOCOL-7 a request fits into one frame, with invented authors too', () => {
    const have = Array.from({ length: LOG_MAX_MESSAGES }, (_, index) => ({ from: `${index}`.padStart(64, 'x'), id: id(index) }));
    const ask = askBody(have);
    expect(JSON.stringify(['chat', ask]).length).toBeLessThan(MESSAGE_MAX_UNITS);
    const isNamed = isNamedIn(ask);
    expect(have.filter(isNamed).length).toBeGreaterThan(100);
  });

  test('PROTOCOL-7 an invalid id in a request does not shift the others', () => {
    const ask = parse(chatSchema, { kind: 'ask', have: [7, id(1)], authors: [['mallory', 1], ['ana', 1], ['x', -1], 'x'] });
    if (ask?.kind !== 'ask') throw new Error('It is one.');
    expect([isNamedIn(ask)({ from: 'ana', id: id(1) }), isNamedIn(ask)({ from: 'mallory', id: id(1) })]).toEqual([true, false]);
  });
});

describe('a history', () => {
  const longest: ToldMessage = {
    id: ID,
    from: 'f'.repeat(64),
    name: '"'.repeat(128),
    text: '"'.repeat(TEXT_MAX_BYTES),
    sentAt: Number.MAX_SAFE_INTEGER,
    after: Array(AFTER_MAX).fill(ID),
    ageMs: Number.MAX_SAFE_INTEGER,
  };

  test('PROTOCOL-7 a history is sent in pieces of one frame each, the last one marked', () => {
    const pieces = historyPieces(Array(50).fill(longest));
    for (const piece of pieces) expect(JSON.stringify(['chat', piece]).length).toBeLessThan(MESSAGE_MAX_UNITS);
    expect(pieces.flatMap((piece) => (piece.kind === 'history' ? piece.messages : []))).toHaveLength(50);
    expect(pieces.map((piece) => piece.kind === 'history' && piece.isLast)).toEqual([
      ...Array(pieces.length - 1).fill(false),
      true,
    ]);
  });

  test('PROTOCOL-7 an empty history is one empty piece', () => {
    expect(historyPieces([])).toEqual([{ kind: 'history', messages: [], isLast: true }]);
  });
});

import { describe, expect, test } from 'vitest';
import { TEXT_MAX_BYTES } from '../common/sanitize-text.ts';
import { MESSAGE_MAX_UNITS } from '../transport/message-size.ts';
import { AFTER_MAX } from './chat-order.ts';
import { askBody, historyPieces, isNamedIn, LOG_MAX_MESSAGES, parseChatBody, type ToldMessage } from './chat-protocol.ts';

const ID = 'abcdefghijkl';
const words = (text: unknown, rest: object = {}) => ({ kind: 'message', message: { id: ID, text, sentAt: 1, ...rest } });
const textOf = (text: unknown) => {
  const body = parseChatBody(words(text));
  return body?.kind === 'message' ? body.message.text : null;
};

describe('what arrives', () => {
  test.each([
    ['hello', 'hello'],
    ['  two\r\nlines \n', 'two\nlines'],
    ['tab\tkept', 'tab\tkept'],
    ['no\u0000bell\u0007', 'nobell'],
    ['evil \u202Egnp.exe', 'evil gnp.exe'],
    ['half \ud83d a pair', 'half  a pair'],
    [`z${'\u0336'.repeat(500)}o`, `z${'\u0336'.repeat(4)}o`],
    ['é'.repeat(TEXT_MAX_BYTES / 2), 'é'.repeat(TEXT_MAX_BYTES / 2)],
    ['é'.repeat(TEXT_MAX_BYTES / 2 + 1), null],
    ['x'.repeat(TEXT_MAX_BYTES + 1), null],
    [' \u202e \n', null],
    ['', null],
    [7, null],
    [null, null],
    [{ toString: () => 'x' }, null],
  ])('CHAT-6 the text %j is read as %j', (text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  test.each([
    [null],
    ['message'],
    [[]],
    [{}],
    [{ kind: 'nosuch' }],
    [{ kind: 'message' }],
    [words('x', { id: 'short' })],
    [words('x', { id: `${ID}<script>` })],
    [words('x', { sentAt: '1' })],
    [words('x', { sentAt: Number.POSITIVE_INFINITY })],
    [words('x', { sentAt: -1 })],
    [words('x', { sentAt: 1.5 })],
    [{ kind: 'history', messages: 'all' }],
    [JSON.parse('{"__proto__":{"kind":"ask"}}')],
  ])('CHAT-6 %j is nothing of ours', (body) => {
    expect(parseChatBody(body)).toBeNull();
  });

  test('CHAT-6 of lists the good part is taken, and no more than a log holds', () => {
    expect(parseChatBody({ kind: 'ack', ids: [ID, 7, null, 'x'.repeat(99)] })).toEqual({ kind: 'ack', ids: [ID] });
    expect(parseChatBody({ kind: 'ask', have: 'all' })).toEqual({ kind: 'ask', have: [], authors: null });
    const many = parseChatBody({ kind: 'ask', have: Array(5000).fill(ID) });
    expect(many?.kind === 'ask' && many.have.length).toBe(LOG_MAX_MESSAGES);
    const good = { id: ID, from: 'ana', name: ' Ana\n\u202EBell ', text: 'x', sentAt: 1 };
    const messages = [
      good,
      { ...good, from: 'a b' },
      { ...good, name: '' },
      { ...good, name: 7 },
      { id: ID, text: 'x', sentAt: 1 },
    ];
    expect(parseChatBody({ kind: 'history', messages, isLast: 'yes' })).toEqual({
      kind: 'history',
      messages: [{ ...good, name: 'Ana Bell', after: null, ageMs: null }],
      isLast: false,
    });
  });
});

describe('a question', () => {
  const id = (index: number) => `id${String(index).padStart(10, '0')}`;

  test('CHAT-6 names messages by author and id, whatever others have the same id', () => {
    const ask = parseChatBody(
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

  test('CHAT-6 of an older client names ids alone', () => {
    const ask = parseChatBody({ kind: 'ask', have: [id(1)] });
    if (ask?.kind !== 'ask') throw new Error('It is one.');
    expect([isNamedIn(ask)({ from: 'ana', id: id(1) }), isNamedIn(ask)({ from: 'ana', id: id(2) })]).toEqual([true, false]);
  });

  test('CHAT-6 fits into one frame, whoever is made up', () => {
    const have = Array.from({ length: LOG_MAX_MESSAGES }, (_, index) => ({ from: `${index}`.padStart(64, 'x'), id: id(index) }));
    const ask = askBody(have);
    expect(JSON.stringify(['chat', ask]).length).toBeLessThan(MESSAGE_MAX_UNITS);
    const isNamed = isNamedIn(ask);
    expect(have.filter(isNamed).length).toBeGreaterThan(100);
  });

  test('CHAT-6 an id that is none does not move the others', () => {
    const ask = parseChatBody({ kind: 'ask', have: [7, id(1)], authors: [['mallory', 1], ['ana', 1], ['x', -1], 'x'] });
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

  test('CHAT-6 comes in pieces that each fit into one frame, the last one marked', () => {
    const pieces = historyPieces(Array(50).fill(longest));
    for (const piece of pieces) expect(JSON.stringify(['chat', piece]).length).toBeLessThan(MESSAGE_MAX_UNITS);
    expect(pieces.flatMap((piece) => (piece.kind === 'history' ? piece.messages : []))).toHaveLength(50);
    expect(pieces.map((piece) => piece.kind === 'history' && piece.isLast)).toEqual([
      ...Array(pieces.length - 1).fill(false),
      true,
    ]);
  });

  test('CHAT-6 without anything to tell is one empty piece', () => {
    expect(historyPieces([])).toEqual([{ kind: 'history', messages: [], isLast: true }]);
  });
});

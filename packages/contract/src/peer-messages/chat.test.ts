import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { chatSchema, LOG_MAX_MESSAGES } from './chat.ts';
import { TEXT_MAX_BYTES } from './chat-text.ts';

const ID = 'abcdefghijkl';
const read = (body: unknown) => parse(chatSchema, body);
const words = (text: unknown, rest: object = {}) => ({ kind: 'message', message: { id: ID, text, sentAt: 1, ...rest } });
const textOf = (text: unknown) => {
  const body = read(words(text));
  return body?.kind === 'message' ? body.message.text : null;
};

describe('received messages', () => {
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
  ])('PROTOCOL-7 reads the text %j as %j', (text, expected) => {
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
  ])('PROTOCOL-7 drops the body %j', (body) => {
    expect(read(body)).toBeUndefined();
  });

  test('PROTOCOL-7 reads the valid part of a list, up to the size of a log', () => {
    expect(read({ kind: 'ack', ids: [ID, 7, null, 'x'.repeat(99)] })).toEqual({ kind: 'ack', ids: [ID] });
    expect(read({ kind: 'ask', have: 'all' })).toEqual({ kind: 'ask', have: [], authors: null });
    const many = read({ kind: 'ask', have: Array(5000).fill(ID) });
    expect(many?.kind === 'ask' && many.have.length).toBe(LOG_MAX_MESSAGES);
    const good = { id: ID, from: 'ana', name: ' Ana\n\u202EBell ', text: 'x', sentAt: 1 };
    const messages = [
      good,
      { ...good, from: 'a b' },
      { ...good, name: '' },
      { ...good, name: 7 },
      { id: ID, text: 'x', sentAt: 1 },
    ];
    expect(read({ kind: 'history', messages, isLast: 'yes' })).toEqual({
      kind: 'history',
      messages: [{ ...good, name: 'Ana Bell', after: null, ageMs: null }],
      isLast: false,
    });
  });
});

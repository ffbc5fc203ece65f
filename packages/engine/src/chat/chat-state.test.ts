import { LOG_MAX_MESSAGES } from '@visavis/contract/peer-messages/chat';
import { describe, expect, test } from 'vitest';
import { type ChatEvent, type ChatMessage, type ChatSnapshot, INITIAL_CHAT, reduceChat, type Teller } from './chat-state.ts';

const message = (from: string, sentAt: number, id = `${from}${sentAt}`): ChatMessage => ({
  id,
  from,
  name: from,
  text: `${from} at ${sentAt}`,
  sentAt,
  after: [],
  at: sentAt,
  steadyAt: sentAt,
});
const max = { id: 'max', name: 'Max' };
const heard = (said: ChatMessage, { by = null, isNews = true }: { by?: Teller | null; isNews?: boolean } = {}): ChatEvent => ({
  type: 'heard',
  message: said,
  passedOnBy: by,
  isNews,
});
const after = (...events: ChatEvent[]): ChatSnapshot => events.reduce(reduceChat, INITIAL_CHAT);
const textsOf = ({ entries }: ChatSnapshot) => entries.map(({ text }) => text);

describe('the log', () => {
  test('messages stand in the order of their time, then of their id, each once', () => {
    const chat = after(
      heard(message('ana', 3)),
      heard(message('ben', 1)),
      heard(message('ana', 2, 'b')),
      heard(message('ben', 2, 'a')),
      heard(message('ben', 1)),
    );
    expect(chat.entries.map(({ id }) => id)).toEqual(['ben1', 'a', 'b', 'ana3']);
  });

  test('what an author said takes the place of what others said they did, and never the other way round', () => {
    const passedOn = { ...message('ana', 1), text: 'passed on' };
    const said = { ...message('ana', 1), text: 'said' };
    expect(textsOf(after(heard(passedOn, { by: max })))).toEqual(['passed on']);
    expect(textsOf(after(heard(passedOn, { by: max }), heard(said)))).toEqual(['said']);
    expect(textsOf(after(heard(said), heard(passedOn, { by: max }), heard(passedOn)))).toEqual(['said']);
  });

  test('the log is bounded, and one who floods it loses their own messages first', () => {
    const quiet = [heard(message('ana', 0)), heard(message('ben', 1))];
    const flood = Array.from({ length: LOG_MAX_MESSAGES + 50 }, (_, index) => heard(message('mallory', 10 + index)));
    const { entries } = after(...quiet, ...flood);
    expect(entries).toHaveLength(LOG_MAX_MESSAGES);
    expect(entries.filter(({ from }) => from !== 'mallory')).toHaveLength(2);
    expect(entries.at(-1)?.sentAt).toBe(10 + LOG_MAX_MESSAGES + 49);
  });

  test('what was only passed on makes room for what was said', () => {
    const passedOn = Array.from({ length: LOG_MAX_MESSAGES }, (_, index) =>
      heard(message(`stranger${index}`, 100 + index), { by: max, isNews: false }),
    );
    const { entries } = after(...passedOn, heard(message('ana', 1)));
    expect(entries).toHaveLength(LOG_MAX_MESSAGES);
    expect(entries[0]?.from).toBe('ana');
  });

  test('one who passes on more than a log holds loses that, and nothing of what another passed on', () => {
    const liar = { id: 'liar', name: 'Liar' };
    const honest = Array.from({ length: 5 }, (_, index) => heard(message('gone', index), { by: max, isNews: false }));
    const invented = Array.from({ length: LOG_MAX_MESSAGES + 50 }, (_, index) =>
      heard(message(`stranger${index}`, 100 + index), { by: liar, isNews: false }),
    );
    const { entries } = after(...honest, ...invented);
    expect(entries.filter(({ passedOnBy }) => passedOnBy === max)).toHaveLength(5);
    expect(entries).toHaveLength(LOG_MAX_MESSAGES);
  });

  test('two messages with one id are two, whoever wrote first', () => {
    const squatted = heard(message('mallory', 1, 'same'));
    const { entries } = after(squatted, heard(message('ana', 2, 'same')));
    expect(entries.map(({ from }) => from)).toEqual(['mallory', 'ana']);
  });
});

describe('names', () => {
  const renamed = (id: string, before: string, now: string, steadyAt: number): ChatEvent => ({
    type: 'renamed',
    renaming: { id, before, now, at: steadyAt, steadyAt },
  });
  const told = ({ renamings }: ChatSnapshot) => renamings.map(({ before, now }) => `${before} > ${now}`);

  test('another name of one who has written is told, and of nobody else', () => {
    const chat = after(heard(message('ana', 1)), heard(message('cid', 1), { by: max }));
    const all = [renamed('ana', 'Ana', 'Bea', 2), renamed('ben', 'Ben', 'Ben the silent', 3), renamed('cid', 'Cid', 'Dao', 4)];
    expect(told(all.reduce(reduceChat, chat))).toEqual(['Ana > Bea']);
  });

  test('names that change without a word in between are one change, or none', () => {
    const chat = after(heard(message('ana', 1)), renamed('ana', 'Ana', 'Bea', 2), renamed('ana', 'Bea', 'Cea', 3));
    expect(told(chat)).toEqual(['Ana > Cea']);
    expect(told(reduceChat(chat, renamed('ana', 'Cea', 'Ana', 4)))).toEqual([]);
    const more = reduceChat(reduceChat(chat, heard(message('ben', 5))), renamed('ana', 'Cea', 'Dea', 6));
    expect(told(more)).toEqual(['Ana > Cea', 'Cea > Dea']);
  });
});

describe('delivery', () => {
  const said = (...to: string[]): ChatEvent => ({ type: 'said', message: message('me', 1), to });
  const deliveryAfter = (...events: ChatEvent[]) => after(...events).entries[0]?.delivery;

  test('a message waits for everybody who was there until they confirm it or go', () => {
    expect(deliveryAfter(said('ana', 'ben'))).toEqual({ waitingFor: ['ana', 'ben'], reached: [] });
    const reached: ChatEvent = { type: 'reached', by: 'ana', ids: ['me1'] };
    expect(deliveryAfter(said('ana', 'ben'), reached, reached)).toEqual({ waitingFor: ['ben'], reached: ['ana'] });
    const here: ChatEvent = { type: 'here', ids: new Set(['ana']) };
    expect(deliveryAfter(said('ana', 'ben'), reached, here)).toEqual({ waitingFor: [], reached: ['ana'] });
    expect(deliveryAfter(said(), reached)).toEqual({ waitingFor: [], reached: ['ana'] });
  });

  test('what changes nothing keeps the reference', () => {
    const chat = after(said('ana'), heard(message('ana', 2)));
    expect(reduceChat(chat, { type: 'here', ids: new Set(['ana']) })).toBe(chat);
    expect(reduceChat(chat, { type: 'reached', by: 'ana', ids: ['unknown'] })).toBe(chat);
    expect(reduceChat(chat, heard(message('ana', 2)))).toBe(chat);
  });
});

describe('unread', () => {
  test('news counts until somebody reads it, a history and our own words do not', () => {
    const own: ChatEvent = { type: 'said', message: message('me', 5), to: [] };
    const old = heard(message('ben', 1), { isNews: false });
    const two = after(heard(message('ana', 2)), old, own, heard(message('ana', 3)));
    expect([two.unread, two.latest?.id]).toEqual([2, 'ana3']);
    const read = reduceChat(two, { type: 'reading', isReading: true });
    expect(read.unread).toBe(0);
    expect(reduceChat(read, heard(message('ana', 6))).unread).toBe(0);
    const away = reduceChat(read, { type: 'reading', isReading: false });
    expect(reduceChat(away, heard(message('ana', 7))).unread).toBe(1);
  });
});

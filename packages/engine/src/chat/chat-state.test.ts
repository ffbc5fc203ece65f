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
const received = (said: ChatMessage, { by = null, isNews = true }: { by?: Teller | null; isNews?: boolean } = {}): ChatEvent => ({
  type: 'heard',
  message: said,
  passedOnBy: by,
  isNews,
});
const after = (...events: ChatEvent[]): ChatSnapshot => events.reduce(reduceChat, INITIAL_CHAT);
const textsOf = ({ entries }: ChatSnapshot) => entries.map(({ text }) => text);

describe('the log', () => {
  test('orders messages by time, then by id, each once', () => {
    const chat = after(
      received(message('ana', 3)),
      received(message('ben', 1)),
      received(message('ana', 2, 'b')),
      received(message('ben', 2, 'a')),
      received(message('ben', 1)),
    );
    expect(chat.entries.map(({ id }) => id)).toEqual(['ben1', 'a', 'b', 'ana3']);
  });

  test('replaces a passed-on message by the author’s own, never the other way round', () => {
    const passedOn = { ...message('ana', 1), text: 'passed on' };
    const said = { ...message('ana', 1), text: 'said' };
    expect(textsOf(after(received(passedOn, { by: max })))).toEqual(['passed on']);
    expect(textsOf(after(received(passedOn, { by: max }), received(said)))).toEqual(['said']);
    expect(textsOf(after(received(said), received(passedOn, { by: max }), received(passedOn)))).toEqual(['said']);
  });

  test('bounds the log, and drops the messages of the author with the most first', () => {
    const quiet = [received(message('ana', 0)), received(message('ben', 1))];
    const flood = Array.from({ length: LOG_MAX_MESSAGES + 50 }, (_, index) => received(message('mallory', 10 + index)));
    const { entries } = after(...quiet, ...flood);
    expect(entries).toHaveLength(LOG_MAX_MESSAGES);
    expect(entries.filter(({ from }) => from !== 'mallory')).toHaveLength(2);
    expect(entries.at(-1)?.sentAt).toBe(10 + LOG_MAX_MESSAGES + 49);
  });

  test('drops passed-on messages before sent ones', () => {
    const passedOn = Array.from({ length: LOG_MAX_MESSAGES }, (_, index) =>
      received(message(`stranger${index}`, 100 + index), { by: max, isNews: false }),
    );
    const { entries } = after(...passedOn, received(message('ana', 1)));
    expect(entries).toHaveLength(LOG_MAX_MESSAGES);
    expect(entries[0]?.from).toBe('ana');
  });

  test('drops the excess of a participant who passes on more than a log holds, and nothing that another passed on', () => {
    const liar = { id: 'liar', name: 'Liar' };
    const honest = Array.from({ length: 5 }, (_, index) => received(message('gone', index), { by: max, isNews: false }));
    const invented = Array.from({ length: LOG_MAX_MESSAGES + 50 }, (_, index) =>
      received(message(`stranger${index}`, 100 + index), { by: liar, isNews: false }),
    );
    const { entries } = after(...honest, ...invented);
    expect(entries.filter(({ passedOnBy }) => passedOnBy === max)).toHaveLength(5);
    expect(entries).toHaveLength(LOG_MAX_MESSAGES);
  });

  test('keeps two messages with the same id of two authors apart', () => {
    const squatted = received(message('mallory', 1, 'same'));
    const { entries } = after(squatted, received(message('ana', 2, 'same')));
    expect(entries.map(({ from }) => from)).toEqual(['mallory', 'ana']);
  });
});

describe('names', () => {
  const renamed = (id: string, before: string, now: string, steadyAt: number): ChatEvent => ({
    type: 'renamed',
    renaming: { id, before, now, at: steadyAt, steadyAt },
  });
  const namesOf = ({ renamings }: ChatSnapshot) => renamings.map(({ before, now }) => `${before} > ${now}`);

  test('reports a change of name of an author, and of no other participant', () => {
    const chat = after(received(message('ana', 1)), received(message('cid', 1), { by: max }));
    const all = [renamed('ana', 'Ana', 'Bea', 2), renamed('ben', 'Ben', 'Ben the silent', 3), renamed('cid', 'Cid', 'Dao', 4)];
    expect(namesOf(all.reduce(reduceChat, chat))).toEqual(['Ana > Bea']);
  });

  test('merges changes of name without a message in between', () => {
    const chat = after(received(message('ana', 1)), renamed('ana', 'Ana', 'Bea', 2), renamed('ana', 'Bea', 'Cea', 3));
    expect(namesOf(chat)).toEqual(['Ana > Cea']);
    expect(namesOf(reduceChat(chat, renamed('ana', 'Cea', 'Ana', 4)))).toEqual([]);
    const more = reduceChat(reduceChat(chat, received(message('ben', 5))), renamed('ana', 'Cea', 'Dea', 6));
    expect(namesOf(more)).toEqual(['Ana > Cea', 'Cea > Dea']);
  });
});

describe('delivery', () => {
  const said = (...to: string[]): ChatEvent => ({ type: 'said', message: message('me', 1), to });
  const deliveryAfter = (...events: ChatEvent[]) => after(...events).entries[0]?.delivery;

  test('waits for each participant who was present to confirm a message or leave', () => {
    expect(deliveryAfter(said('ana', 'ben'))).toEqual({ waitingFor: ['ana', 'ben'], reached: [] });
    const reached: ChatEvent = { type: 'reached', by: 'ana', ids: ['me1'] };
    expect(deliveryAfter(said('ana', 'ben'), reached, reached)).toEqual({ waitingFor: ['ben'], reached: ['ana'] });
    const here: ChatEvent = { type: 'here', ids: new Set(['ana']) };
    expect(deliveryAfter(said('ana', 'ben'), reached, here)).toEqual({ waitingFor: [], reached: ['ana'] });
    expect(deliveryAfter(said(), reached)).toEqual({ waitingFor: [], reached: ['ana'] });
  });

  test('keeps the reference without a change', () => {
    const chat = after(said('ana'), received(message('ana', 2)));
    expect(reduceChat(chat, { type: 'here', ids: new Set(['ana']) })).toBe(chat);
    expect(reduceChat(chat, { type: 'reached', by: 'ana', ids: ['unknown'] })).toBe(chat);
    expect(reduceChat(chat, received(message('ana', 2)))).toBe(chat);
  });
});

describe('unread', () => {
  test('counts new messages as unread until they are read, but no history and no local message', () => {
    const own: ChatEvent = { type: 'said', message: message('me', 5), to: [] };
    const old = received(message('ben', 1), { isNews: false });
    const two = after(received(message('ana', 2)), old, own, received(message('ana', 3)));
    expect([two.unread, two.latest?.id]).toEqual([2, 'ana3']);
    const read = reduceChat(two, { type: 'reading', isReading: true });
    expect(read.unread).toBe(0);
    expect(reduceChat(read, received(message('ana', 6))).unread).toBe(0);
    const away = reduceChat(read, { type: 'reading', isReading: false });
    expect(reduceChat(away, received(message('ana', 7))).unread).toBe(1);
  });
});

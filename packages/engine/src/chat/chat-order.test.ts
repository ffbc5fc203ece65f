import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf, inOrder, type Ordered } from './chat-order.ts';

const idsOf = (messages: readonly Ordered[]) => messages.map(({ id }) => id);
const message = (id: string, from: string, sentAt: number, ...after: string[]): Ordered => ({ id, from, sentAt, after });

describe('two clocks', () => {
  const HOUR = 3_600_000;
  test.each([
    ['an hour behind', -HOUR],
    ['20 s ahead', 20_000],
    ['20 min ahead', 1_200_000],
    ['right, and then set back by an hour', null],
  ])('orders an answer below its question at both participants when one clock is %s', (_, skewMs) => {
    let nowMs = 10 * HOUR;
    let benSkewMs = skewMs ?? 0;
    const logs: Record<string, Ordered[]> = { ana: [], ben: [] };
    const say = (from: 'ana' | 'ben', id: string) => {
      const sentAt = nowMs + (from === 'ben' ? benSkewMs : 0);
      const said = message(id, from, sentAt, ...headsOf(logs[from] ?? []));
      for (const name of ['ana', 'ben']) logs[name] = inOrder([...(logs[name] ?? []), said]);
      nowMs += 3000;
    };
    say('ana', 'question');
    say('ben', 'answer');
    if (skewMs === null) benSkewMs = -HOUR;
    say('ben', 'more');
    say('ana', 'thanks');
    say('ben', 'bye');
    for (const log of Object.values(logs)) expect(idsOf(log)).toEqual(['question', 'answer', 'more', 'thanks', 'bye']);
  });
});

/** A room as a list of steps: a participant sends a message or receives the next one, each with a clock of their own. */
const NAMES = ['ana', 'ben', 'cid'] as const;
const steps = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('say' as const), by: fc.constantFrom(...NAMES) }),
    fc.record({ type: fc.constant('receive' as const), by: fc.constantFrom(...NAMES), from: fc.constantFrom(...NAMES) }),
    fc.record({
      type: fc.constant('clock' as const),
      by: fc.constantFrom(...NAMES),
      skewMs: fc.integer({ min: -4e6, max: 4e6 }),
    }),
  ),
  { maxLength: 80 },
);

test('orders no message above one that its author had read, and equal logs equally, whatever the clocks and routes', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const logs = new Map(NAMES.map((name) => [name as string, [] as Ordered[]]));
      const inTransit = new Map<string, Ordered[]>();
      const read = new Map<string, string[]>();
      const skews = new Map<string, number>();
      let nowMs = 5e6;
      const append = (name: string, said: Ordered) => logs.set(name, inOrder([...(logs.get(name) ?? []), said]));
      const receive = (from: string, by: string) => {
        const next = inTransit.get(`${from}>${by}`)?.shift();
        if (next) append(by, next);
      };
      for (const step of all) {
        nowMs += 1000;
        if (step.type === 'clock') skews.set(step.by, step.skewMs);
        if (step.type === 'receive') receive(step.from, step.by);
        if (step.type !== 'say') continue;
        const known = logs.get(step.by) ?? [];
        const said = message(`m${nowMs}`, step.by, nowMs + (skews.get(step.by) ?? 0), ...headsOf(known));
        read.set(said.id, idsOf(known));
        append(step.by, said);
        for (const to of NAMES)
          if (to !== step.by) inTransit.set(`${step.by}>${to}`, [...(inTransit.get(`${step.by}>${to}`) ?? []), said]);
        // A local message is the last in the local log.
        expect(logs.get(step.by)?.at(-1)).toBe(said);
      }
      for (const key of inTransit.keys()) {
        const [from = '', by = ''] = key.split('>');
        while (inTransit.get(key)?.length) receive(from, by);
      }
      const [first = [], ...others] = [...logs.values()];
      for (const log of others) expect(idsOf(log)).toEqual(idsOf(first));
      const order = idsOf(first);
      for (const [id, before] of read) for (const known of before) expect(order.indexOf(known)).toBeLessThan(order.indexOf(id));
    }),
  );
});

test('orders every message exactly once, whatever it claims to follow', () => {
  const id = fc.constantFrom(...'abcdefgh');
  const any = fc.uniqueArray(
    fc.record({ id, from: fc.constantFrom('ana', 'mallory'), sentAt: fc.maxSafeNat(), after: fc.array(id, { maxLength: 4 }) }),
    { selector: ({ id: own, from }) => `${from}:${own}` },
  );
  fc.assert(
    fc.property(any, fc.func(fc.integer()), (messages, shuffle) => {
      const ordered = inOrder(messages);
      expect(ordered).toHaveLength(messages.length);
      expect(new Set(ordered)).toEqual(new Set(messages));
      expect(inOrder([...messages].sort((a, b) => shuffle(a) - shuffle(b)))).toEqual(ordered);
    }),
  );
});

test('orders the other messages unchanged when some follow each other in a circle', () => {
  const liar = message('l', 'mallory', 0, 'q');
  const question = message('q', 'ana', 1, 'l');
  const answer = message('r', 'ben', 2, 'q');
  expect(idsOf(inOrder([answer, question, liar]))).toEqual(['l', 'q', 'r']);
});

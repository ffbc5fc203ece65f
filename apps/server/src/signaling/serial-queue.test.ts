import { expect, test } from 'vitest';
import { createSerialQueue } from './serial-queue.ts';

/** A queue whose jobs the test ends, and its history. */
function queueOf(finish: (name: string) => void = () => undefined) {
  const events: string[] = [];
  const ends = new Map<string, (outcome: string | Error) => void>();
  const put = createSerialQueue<string, string>({
    run(name) {
      events.push(`run ${name}`);
      return new Promise((resolve, reject) => {
        ends.set(name, (outcome) => (typeof outcome === 'string' ? resolve(outcome) : reject(outcome)));
      });
    },
    finish(name, outcome) {
      events.push(`${name}: ${outcome}`);
      finish(name);
    },
    recover(cause) {
      events.push(`bug ${cause instanceof Error ? cause.message : cause}`);
      return 'recovered';
    },
  });
  /** Ends a job, and runs everything that follows from it. */
  const end = async (name: string, outcome: string | Error) => {
    ends.get(name)?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { put, end, events };
}

test('starts a job when the previous one is answered, and at once without one', async () => {
  const { put, end, events } = queueOf();
  put('a');
  expect(events).toEqual(['run a']);
  put('b');
  put('c');
  await end('a', 'done');
  expect(events).toEqual(['run a', 'a: done', 'run b']);
  await end('b', 'done');
  put('d');
  await end('c', 'done');
  await end('d', 'done');
  put('e');
  expect(events.slice(3)).toEqual(['b: done', 'run c', 'c: done', 'run d', 'd: done', 'run e']);
});

test('reports a job that throws and an answer that cannot be sent, and continues', async () => {
  const { put, end, events } = queueOf((name) => {
    if (name === 'b') throw new Error('no way to send');
  });
  for (const name of ['a', 'b', 'c']) put(name);
  await end('a', new Error('no way to do'));
  await end('b', 'done');
  await end('c', 'done');
  put('d');
  expect(events).toEqual([
    'run a',
    'bug no way to do',
    'a: recovered',
    'run b',
    'b: done',
    'bug no way to send',
    'run c',
    'c: done',
    'run d',
  ]);
});

import { expect, test } from 'vitest';
import { type EngineConnection, Outbox, UnreadTotal } from './outbox.ts';

const KIB = 1024;

/** A connection that waits with so many bytes, as the outbox sees it. */
function connectionWith(bytes: number) {
  const state = { isClosed: false, writeBuffer: [{ data: 'x'.repeat(bytes) }], transport: {} };
  const connection = Object.assign(state, {
    close: () => {
      state.isClosed = true;
    },
  });
  // Of Engine.IO's class, whose constructor opens a transport, only these are asked for.
  return { state, connection: connection as unknown as EngineConnection };
}

test('LIMIT-4 a receiver with a whole room’s worth unread is closed, at the next word to it or within a second', () => {
  const total = new UnreadTotal(8);
  expect(total.connectionMaxBytes).toBe(1024 * KIB);
  for (const look of [(outbox: Outbox) => outbox.hasRoom('a', 1), (outbox: Outbox) => outbox.sweep(0)]) {
    const [full, within] = [connectionWith(1024 * KIB + 1), connectionWith(1024 * KIB)];
    look(new Outbox(full.connection, total));
    look(new Outbox(within.connection, total));
    expect([full.state.isClosed, within.state.isClosed]).toEqual([true, false]);
  }
});

test('LIMIT-4 with 64 MiB unread in the process nothing more goes to those who do not read, and all as before to the others', () => {
  const total = new UnreadTotal(8);
  const [slow, quick] = [new Outbox(connectionWith(64 * KIB).connection, total), new Outbox(connectionWith(0).connection, total)];
  expect(slow.hasRoom('a', 100)).toBe(true);
  total.bytes = 64 * 1024 * KIB + 1;
  expect(slow.hasRoom('a', 100)).toBe(false);
  expect(quick.hasRoom('a', 64 * KIB)).toBe(true);
  // What is put in between two looks counts at once.
  total.bytes = 64 * 1024 * KIB;
  slow.hasRoom('a', 100);
  slow.add('a', 100);
  expect(slow.hasRoom('b', 100)).toBe(false);
});

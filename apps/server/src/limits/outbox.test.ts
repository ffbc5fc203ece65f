import { expect, test } from 'vitest';
import { type EngineConnection, Outbox, UnreadTotal } from './outbox.ts';

const KIB = 1024;

/** A connection with so many bytes waiting, as the outbox reads it. */
function connectionWith(bytes: number) {
  const state = { isClosed: false, writeBuffer: [{ data: 'x'.repeat(bytes) }], transport: {} };
  const connection = Object.assign(state, {
    close: () => {
      state.isClosed = true;
    },
  });
  // The outbox uses these members alone of Engine.IO's class, whose constructor opens a transport.
  return { state, connection: connection as unknown as EngineConnection };
}

test('LIMIT-4 closes a receiver with a whole room’s budget unread, at the next message or within a second', () => {
  const total = new UnreadTotal(8);
  expect(total.connectionMaxBytes).toBe(1024 * KIB);
  for (const look of [(outbox: Outbox) => outbox.hasRoom('a', 1), (outbox: Outbox) => outbox.sweep(0)]) {
    const [full, within] = [connectionWith(1024 * KIB + 1), connectionWith(1024 * KIB)];
    look(new Outbox(full.connection, total));
    look(new Outbox(within.connection, total));
    expect([full.state.isClosed, within.state.isClosed]).toEqual([true, false]);
  }
});

test('LIMIT-4 with 64 MiB unread in the process sends nothing to receivers that do not read, and everything to the others', () => {
  const total = new UnreadTotal(8);
  const [slow, quick] = [new Outbox(connectionWith(64 * KIB).connection, total), new Outbox(connectionWith(0).connection, total)];
  expect(slow.hasRoom('a', 100)).toBe(true);
  total.bytes = 64 * 1024 * KIB + 1;
  expect(slow.hasRoom('a', 100)).toBe(false);
  expect(quick.hasRoom('a', 64 * KIB)).toBe(true);
  // Bytes that are queued between two checks count at once.
  total.bytes = 64 * 1024 * KIB;
  slow.hasRoom('a', 100);
  slow.add('a', 100);
  expect(slow.hasRoom('b', 100)).toBe(false);
});

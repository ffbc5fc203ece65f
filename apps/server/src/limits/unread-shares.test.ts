import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNREAD_PER_SENDER, UnreadShares } from './unread-shares.ts';

const KIB = 1024;

/** A receiver that reads in order, as many bytes as the test says. */
function receiver() {
  const shares = new UnreadShares();
  let unread = 0;
  return {
    put(sender: string, bytes: number): boolean {
      if (!shares.hasRoom(sender, bytes, unread)) return false;
      shares.add(sender, bytes);
      unread += bytes;
      return true;
    },
    read(bytes: number): void {
      unread = Math.max(0, unread - bytes);
    },
  };
}

test('LIMIT-4 a sender has 128 KiB unread at a receiver, whatever the others have, and regains what is read', () => {
  const slow = receiver();
  expect([slow.put('eve', 64 * KIB), slow.put('eve', 64 * KIB), slow.put('eve', 1)]).toEqual([true, true, false]);
  expect([slow.put('ana', 64 * KIB), slow.put('ben', 128 * KIB)]).toEqual([true, true]);
  slow.read(64 * KIB);
  expect([slow.put('eve', 64 * KIB), slow.put('eve', 1)]).toEqual([true, false]);
  slow.read(64 * KIB);
  expect(slow.put('ana', 64 * KIB)).toBe(true);
});

test('LIMIT-4 no order of sends and reads gives a sender more, or blocks one whose bytes are read', () => {
  const step = fc.oneof(
    fc.record({ sender: fc.constantFrom('a', 'b', 'c'), bytes: fc.integer({ min: 1, max: 70 * KIB }) }),
    fc.record({ read: fc.integer({ min: 1, max: 300 * KIB }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const slow = receiver();
      const queue: { sender: string; bytes: number }[] = [];
      const unreadOf = (sender: string) =>
        queue.filter((item) => item.sender === sender).reduce((sum, { bytes }) => sum + bytes, 0);
      for (const next of steps) {
        if ('read' in next) {
          slow.read(next.read);
          for (let left = next.read; left > 0 && queue[0]; ) {
            const taken = Math.min(left, queue[0].bytes);
            queue[0].bytes -= taken;
            left -= taken;
            if (queue[0].bytes === 0) queue.shift();
          }
          continue;
        }
        const isIn = slow.put(next.sender, next.bytes);
        if (isIn) queue.push({ ...next });
        if (isIn) expect(unreadOf(next.sender)).toBeLessThanOrEqual(UNREAD_PER_SENDER);
        // A half-read message counts whole: 70 KiB at most.
        else expect(unreadOf(next.sender) + next.bytes).toBeGreaterThan(UNREAD_PER_SENDER - 70 * KIB);
      }
    }),
  );
});

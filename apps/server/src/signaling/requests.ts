/** From an untrusted packet to a checked payload and back to one answer; knows no rooms. */
import type { Result } from '@visavis/contract';
import type { z } from 'zod';

/** What a request comes to: a value, or a stable code. */
export type Answer = Result<unknown, string>;

/** The answer to a packet that is not what the contract says. */
export const badRequest = (detail: string): Answer => ({ ok: false, code: 'bad_request', detail });

/** The acknowledgement in a packet's arguments, taken out of them; one that does nothing when there is none. */
export function takeAck(args: unknown[]): (answer: Answer) => void {
  const last = args.at(-1);
  if (typeof last !== 'function') return () => undefined;
  args.pop();
  return (answer) => last(answer);
}

/** Parses with a sentence for developers on failure: where and what, never the value. */
export function parse<Payload>(schema: z.ZodType<Payload>, raw: unknown): { payload: Payload } | { refusal: Answer } {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { payload: parsed.data };
  const [issue] = parsed.error.issues;
  return { refusal: badRequest(`${issue?.path.join('.') || 'payload'}: ${issue?.message ?? 'not valid'}`) };
}

/** One request at a time for each connection: what was sent first is done first. */
export function serially(
  onBug: (cause: unknown) => Answer,
): (work: () => Promise<Answer>, ack: (answer: Answer) => void) => void {
  let queue: Promise<void> = Promise.resolve();
  // No `catch` of a promise, which makes another one: this is done for every message.
  const after = async (before: Promise<void>, work: () => Promise<Answer>, ack: (answer: Answer) => void) => {
    await before;
    let answer: Answer;
    try {
      answer = await work();
    } catch (cause) {
      answer = onBug(cause);
    }
    try {
      ack(answer);
    } catch (cause) {
      // An answer that cannot be given is a bug, too, and must end neither the queue nor the process.
      onBug(cause);
    }
  };
  return (work, ack) => {
    queue = after(queue, work, ack);
  };
}

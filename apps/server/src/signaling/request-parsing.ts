/** From an untrusted packet to a checked payload and an acknowledgement. */
import type { Result } from '@visavis/contract';
import * as v from 'valibot';

/** A refusal with one of these codes. */
export type Refusal<Code extends string> = Extract<Result<never, Code>, { readonly ok: false }>;

/** The answer to any request: each handler has a narrower one. */
export type Answer = Result<unknown, string>;

/** Sends an answer to the client that asked for it. */
export type Ack = (answer: Answer) => void;

/** The answer to a packet that is not what the contract says. @param detail a sentence for developers */
export const badRequest = (detail: string): Refusal<'bad_request'> => ({ ok: false, code: 'bad_request', detail });

/** Takes the acknowledgement out of a packet's arguments; null when the client asked for none. */
export function takeAck(args: unknown[]): Ack | null {
  const last = args.at(-1);
  if (typeof last !== 'function') return null;
  args.pop();
  // Socket.IO's own: what a client sends is JSON, which has no functions.
  return last as Ack;
}

/** Stops at the first departure from a schema: what is too long is not looked into. The library's own sentences quote the value. */
const CONFIG = { abortEarly: true, message: ({ expected }: v.BaseIssue<unknown>) => `expected ${expected}` } as const;

/** Parses a payload, or says where it departs from its schema and how, never with the value. */
export function parse<Payload>(
  schema: v.GenericSchema<unknown, Payload>,
  raw: unknown,
): { payload: Payload } | { refusal: Refusal<'bad_request'> } {
  const parsed = v.safeParse(schema, raw, CONFIG);
  if (parsed.success) return { payload: parsed.output };
  const [issue] = parsed.issues;
  return { refusal: badRequest(`${v.getDotPath(issue) ?? 'payload'}: ${issue.message}`) };
}

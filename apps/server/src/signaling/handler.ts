/** The handler of one event of the contract. */
import type { ClientToServerEvents, Result } from '@visavis/contract';
import type { GenericSchema } from 'valibot';
import type { CallSocket } from './call-server.ts';
import { type Answer, parse } from './request-parsing.ts';
import type { SignalingServices } from './services.ts';

/** The connection of a request, and the services of the server. One object for each connection. */
export interface HandlerContext {
  readonly services: SignalingServices;
  readonly socket: CallSocket;
}

/** The answer that the contract has for an event. */
export type AnswerTo<Event extends keyof ClientToServerEvents> =
  Required<Parameters<ClientToServerEvents[Event]>> extends [...unknown[], (answer: infer EventAnswer extends Answer) => void]
    ? EventAnswer
    : never;

/**
 * Answers one kind of event. Its functions are declared as methods, whose parameters TypeScript compares bivariantly: handlers with different answers
 * fit one table, and each is called with its own answers only.
 */
export interface Handler<EventAnswer extends Answer = Answer> {
  /** Checks the raw payload and handles the request. Only a bug throws. */
  answer(context: HandlerContext, raw: unknown): Promise<EventAnswer>;
  /** Sends the answer when the client requested no acknowledgement; without this method nothing is sent. */
  answerWithoutAck?(context: HandlerContext, answer: EventAnswer): void;
}

/** Creates a handler of a payload with a schema. A payload that does not match is answered with `bad_request`. */
export function handlerOf<Payload, Value, Code extends string>(
  schema: GenericSchema<unknown, Payload>,
  handle: (context: HandlerContext, payload: Payload) => Promise<Result<Value, Code>>,
): Handler<Result<Value, Code | 'bad_request'>> {
  return {
    answer(context, raw) {
      const parsed = parse(schema, raw);
      return 'payload' in parsed ? handle(context, parsed.payload) : Promise.resolve(parsed.refusal);
    },
  };
}

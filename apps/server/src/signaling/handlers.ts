/** The handler of every event that a client may send. */
import type { ClientToServerEvents } from '@visavis/contract';
import { iceServersHandler } from './handle-ice-servers.ts';
import { joinHandler } from './handle-join.ts';
import { leaveHandler } from './handle-leave.ts';
import { answerHandler, candidateHandler, offerHandler } from './handle-signal.ts';
import { updateHandler } from './handle-update.ts';
import type { AnswerTo, Handler } from './handler.ts';

/** An event of the contract without a handler, and a handler with an answer that the contract does not have, fail to compile. */
const HANDLERS: { readonly [Event in keyof ClientToServerEvents]: Handler<AnswerTo<Event>> } = {
  'join room': joinHandler,
  offer: offerHandler,
  answer: answerHandler,
  'ice-candidate': candidateHandler,
  'update participant': updateHandler,
  'leave room': leaveHandler,
  'ice servers': iceServersHandler,
};

/** Handlers by event. A map, since clients choose the keys, and an object would have `constructor`. */
export const handlersByEvent: ReadonlyMap<unknown, Handler> = new Map(Object.entries(HANDLERS));

/** One client's connection: takes its events in, within its budget, and answers them one at a time. */
import type { Socket } from 'socket.io';
import type { CallSocket } from './call-server.ts';
import { joinHandler } from './handle-join.ts';
import { disconnectHandler } from './handle-leave.ts';
import type { Handler, HandlerContext } from './handler.ts';
import { handlersByEvent } from './handlers.ts';
import { type Ack, type Answer, takeAck } from './request-parsing.ts';
import { createSerialQueue, type JobRunner } from './serial-queue.ts';
import type { SignalingServices } from './services.ts';

/** One request on its way through the queue. */
interface Request {
  readonly handler: Handler;
  /** What the client sent; nothing has looked at it yet. */
  readonly raw: unknown;
  /** Null when the client asked for none. */
  readonly ack: Ack | null;
}

const RATE_LIMITED: Answer = { ok: false, code: 'rate_limited' };

export class Connection implements HandlerContext, JobRunner<Request, Answer> {
  readonly services: SignalingServices;
  readonly socket: CallSocket;
  readonly #enqueue: (request: Request) => void;

  constructor(services: SignalingServices, socket: CallSocket) {
    this.services = services;
    this.socket = socket;
    this.#enqueue = createSerialQueue(this);
  }

  /** Listens to the client's events, beginning with a join that came with the handshake. Once for each connection. */
  listen(): void {
    const socket: Socket = this.socket;
    const { join: raw }: { join?: unknown } = socket.handshake.auth;
    // Otherwise kept for as long as the socket lives, up to a frame of whatever it is, and the seat secret with it.
    socket.handshake.auth = {};
    if (raw !== undefined) this.#enqueue({ handler: joinHandler, raw, ack: (answer) => socket.emit('join answer', answer) });
    // Takes in every event, known or not, and lets none through to listeners: one function a socket instead of one for each event.
    socket.use((packet) => this.#receive(packet));
    this.socket.on('disconnect', (reason) => this.#enqueue({ handler: disconnectHandler, raw: reason, ack: null }));
  }

  /** Does the work of a request. */
  run({ handler, raw }: Request): Promise<Answer> {
    return handler.answer(this, raw);
  }

  /** Sends the answer. */
  finish({ handler, ack }: Request, answer: Answer): void {
    if (ack) ack(answer);
    else handler.answerWithoutAck?.(this, answer);
  }

  /** Logs a bug; its answer leads a reader of the log to it. */
  recover(cause: unknown): Answer {
    const logId = crypto.randomUUID();
    this.services.log.error({ err: cause, logId }, 'request failed');
    return { ok: false, code: 'internal', detail: logId };
  }

  /**
   * A connection over its budget hears `rate_limited`; one that goes on regardless is closed. Unknown events are ignored.
   *
   * @param packet the event's name, its arguments, and last the acknowledgement when the client asked for one
   */
  #receive(packet: unknown[]): void {
    const ack = takeAck(packet);
    const verdict = this.socket.data.budget.takeMessage();
    if (verdict !== 'ok') ack?.(RATE_LIMITED);
    if (verdict === 'closed') this.socket.disconnect(true);
    if (verdict !== 'ok') return;
    const handler = handlersByEvent.get(packet[0]);
    if (handler) this.#enqueue({ handler, raw: packet[1], ack });
  }
}

/** One client's connection: receives its events within its budget, and answers them one at a time. */
import type { Socket } from 'socket.io';
import type { CallSocket } from './call-server.ts';
import { joinHandler } from './handle-join.ts';
import { disconnectHandler } from './handle-leave.ts';
import type { Handler, HandlerContext } from './handler.ts';
import { handlersByEvent } from './handlers.ts';
import { type Ack, type Answer, takeAck } from './request-parsing.ts';
import { createSerialQueue, type JobRunner } from './serial-queue.ts';
import type { SignalingServices } from './services.ts';

/** A request in the queue. */
interface Request {
  readonly handler: Handler;
  /** The payload that the client sent, unchecked. */
  readonly raw: unknown;
  /** Null when the client requested none. */
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

  /** Listens to the client's events, after a join in the handshake. Called once for each connection. */
  listen(): void {
    const socket: Socket = this.socket;
    const { join: raw }: { join?: unknown } = socket.handshake.auth;
    // Socket.IO would keep it for the life of the socket: up to a frame of any content, with the seat secret.
    socket.handshake.auth = {};
    if (raw !== undefined) this.#enqueue({ handler: joinHandler, raw, ack: (answer) => socket.emit('join answer', answer) });
    // The middleware receives every event, known or not, and passes none on: one function for a socket instead of one for each event.
    socket.use((packet) => this.#receive(packet));
    this.socket.on('disconnect', (reason) => this.#enqueue({ handler: disconnectHandler, raw: reason, ack: null }));
  }

  /** Runs the handler of a request. */
  run({ handler, raw }: Request): Promise<Answer> {
    return handler.answer(this, raw);
  }

  /** Sends the answer. */
  finish({ handler, ack }: Request, answer: Answer): void {
    if (ack) ack(answer);
    else handler.answerWithoutAck?.(this, answer);
  }

  /** Logs a bug, and returns an answer with the id of the log line. */
  recover(cause: unknown): Answer {
    const logId = crypto.randomUUID();
    this.services.log.error({ err: cause, logId }, 'request failed');
    return { ok: false, code: 'internal', detail: logId };
  }

  /**
   * Answers a connection over its budget with `rate_limited`, and closes it when it continues. Ignores unknown events.
   *
   * @param packet the event's name, its arguments, and last the acknowledgement when the client requested one
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

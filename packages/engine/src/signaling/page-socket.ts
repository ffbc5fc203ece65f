/**
 * Socket.IO's transports for networks that swallow what they do not like: one over which nothing comes back counts as failed, so that the
 * other one is tried. The first WebSocket may be one that the page opened while this code was on its way.
 */
import { NodeWebSocket, NodeXHR } from 'socket.io-client';

export interface EarlySocket {
  /** To `/socket.io/?EIO=4&transport=websocket`: what Socket.IO asks for itself. */
  readonly socket: WebSocket;
  /** What it has received, in order. */
  readonly messages: readonly MessageEvent[];
}

/** `WebSocket.OPEN`; Node 20 has no WebSocket to ask. */
const OPEN = 1;
/**
 * Socket.IO's transport. Its own has no time-out: a proxy that leaves the upgrade unanswered, or that answers it and then carries nothing in
 * one of the directions, would hold the call for 20 s and then again.
 *
 * @param early taken for the first socket, unless it is closed by then.
 * @param patienceMs how long an answer to what we sent may take.
 * @param onSilent nothing has come back; the transport has failed.
 */
export function webSocketTransport(
  early: EarlySocket | undefined,
  patienceMs: () => number,
  onSilent: () => void,
): typeof NodeWebSocket {
  let unused = early;
  return class extends NodeWebSocket {
    override createSocket(...options: Parameters<NodeWebSocket['createSocket']>): unknown {
      const { socket, messages } = unused ?? {};
      unused = undefined;
      if (!socket || socket.readyState > OPEN) return super.createSocket(...options);
      // Socket.IO listens by then, and nothing can have come between.
      queueMicrotask(() => {
        if (socket.readyState === OPEN) socket.onopen?.(new Event('open'));
        for (const message of messages ?? []) socket.onmessage?.(message);
      });
      return socket;
    }

    override doOpen(): this {
      super.doOpen();
      const timer = setTimeout(() => {
        if (this.readyState === 'closed') return;
        this.onError('silent', null);
        this.close();
        onSilent();
      }, patienceMs());
      // The server greets and pings unasked: only these answer something of ours.
      this.on('packet', ({ type }) => {
        if (type === 'message' || type === 'pong') clearTimeout(timer);
      });
      return this;
    }
  };
}

/**
 * Polling that fails, too: after a silence the browser may ask over a connection of its pool that the same silence has taken. The request is
 * aborted, or it would keep its place among the six that a browser makes at a time.
 */
export function pollingTransport(patienceMs: () => number): typeof NodeXHR {
  return class extends NodeXHR {
    #last: ReturnType<NodeXHR['request']> | undefined;

    override request(...options: Parameters<NodeXHR['request']>): ReturnType<NodeXHR['request']> {
      this.#last = super.request(...options);
      return this.#last;
    }

    override doOpen(): void {
      super.doOpen();
      setTimeout(() => {
        if (this.readyState !== 'opening') return;
        this.#last?.abort();
        this.onError('silent', null);
        this.close();
      }, patienceMs());
    }
  };
}

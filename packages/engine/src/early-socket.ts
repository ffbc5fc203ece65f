/**
 * Socket.IO's WebSocket for a network that swallows WebSockets: one over which nothing comes back counts as failed. Its first socket may be
 * one that the page opened while this code was on its way.
 */
import { NodeWebSocket } from 'socket.io-client';

export interface EarlySocket {
  /** To `/socket.io/?EIO=4&transport=websocket`: what Socket.IO asks for itself. */
  readonly socket: WebSocket;
  /** What it has received, in order. */
  readonly messages: readonly MessageEvent[];
}

/** `WebSocket.OPEN`; Node 20 has no WebSocket to ask. */
const OPEN = 1;
/** A new WebSocket without an answer to what we sent counts as swallowed, in ms: four round trips of a second each. */
const SILENT_AFTER_MS = 4000;

/**
 * Socket.IO's transport. Its own has no time-out: a proxy that leaves the upgrade unanswered, or that answers it and then carries nothing in
 * one of the directions, would hold the call for 20 s and then again.
 *
 * @param early taken for the first socket, unless it is closed by then.
 * @param onSilent nothing has come back; the transport has failed.
 */
export function webSocketTransport(early: EarlySocket | undefined, onSilent: () => void): typeof NodeWebSocket {
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
      }, SILENT_AFTER_MS);
      // The server greets and pings unasked: only these answer something of ours.
      this.on('packet', ({ type }) => {
        if (type === 'message' || type === 'pong') clearTimeout(timer);
      });
      return this;
    }
  };
}

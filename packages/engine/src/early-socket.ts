/** A WebSocket to the server that the page opened while this code was on its way, handed to Socket.IO. */
import { WebSocket as WebSocketTransport } from 'socket.io-client';

export interface EarlySocket {
  /** To `/socket.io/?EIO=4&transport=websocket`: what Socket.IO asks for itself. */
  readonly socket: WebSocket;
  /** What it has received, in order. */
  readonly messages: readonly MessageEvent[];
}

/** `WebSocket.OPEN`; Node 20 has no WebSocket to ask. */
const OPEN = 1;

/** Socket.IO's transport, with this socket as its first one; with a new one if this one is closed by then. */
export function transportOver({ socket, messages }: EarlySocket): typeof WebSocketTransport {
  let isTaken = false;
  return class extends WebSocketTransport {
    override createSocket(...options: Parameters<WebSocketTransport['createSocket']>): unknown {
      if (isTaken || socket.readyState > OPEN) return super.createSocket(...options);
      isTaken = true;
      // Socket.IO listens by then, and nothing can have come between.
      queueMicrotask(() => {
        if (socket.readyState === OPEN) socket.onopen?.(new Event('open'));
        for (const message of messages) socket.onmessage?.(message);
      });
      return socket;
    }
  };
}

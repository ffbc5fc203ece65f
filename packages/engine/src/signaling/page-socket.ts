/**
 * Socket.IO's transports for networks that drop traffic silently: a transport without an answer counts as failed, so that the
 * other one is tried. The first WebSocket may be one that the page opened while this code was loading.
 */
import { NodeWebSocket, NodeXHR } from 'socket.io-client';

export interface EarlySocket {
  /** To `/socket.io/?EIO=4&transport=websocket`: the URL that Socket.IO requests. */
  readonly socket: WebSocket;
  /** The received messages, in order. */
  readonly messages: readonly MessageEvent[];
}

/** `WebSocket.OPEN`; Node 20 has no WebSocket. */
const OPEN = 1;
/**
 * Socket.IO's WebSocket transport with a timeout. Its own has none: a proxy that leaves the upgrade unanswered, or that answers it and then
 * carries nothing in one direction, would hold the call for 20 s and then again.
 *
 * @param early used for the first socket, unless it is closed by then.
 * @param patienceMs the timeout of an answer to a sent packet.
 * @param onSilent called when no answer came; the transport has failed.
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
      // Socket.IO listens by now, and no message can have arrived in between.
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
      // The server's handshake and pings come unasked: only these packets answer something sent.
      this.on('packet', ({ type }) => {
        if (type === 'message' || type === 'pong') clearTimeout(timer);
      });
      return this;
    }
  };
}

/**
 * Polling that can time out, too: after an outage the browser may use a pooled connection that is dead. The request is aborted,
 * since it would otherwise hold one of the six connections of the browser.
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

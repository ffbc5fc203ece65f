/** The WebSocket server that Engine.IO uses, with a bound on pings of the protocol itself. */
import { type WebSocket, WebSocketServer } from 'ws';
import { TokenBucket } from '../limits/rate-limit.ts';

/** Pings of one connection, which Engine.IO never sees; browsers send none, libraries for programs one in 10 to 30 s. */
const PING_BURST = 60;
const PINGS_PER_SECOND = 1;

type HandleUpgrade = WebSocketServer['handleUpgrade'];

/** Each ping is answered (RFC 6455, 5.5.2), into memory where the client does not read: one that goes on for too long is closed. */
export class PingBoundServer extends WebSocketServer {
  override handleUpgrade(...[request, connection, head, callback]: Parameters<HandleUpgrade>): void {
    super.handleUpgrade(request, connection, head, (socket, ...rest) => {
      socket.on('ping', boundPings);
      callback(socket, ...rest);
    });
  }
}

const budgets = new WeakMap<WebSocket, TokenBucket>();

function boundPings(this: WebSocket): void {
  const nowMs = performance.now();
  const budget = budgets.get(this) ?? new TokenBucket(PING_BURST, PINGS_PER_SECOND, nowMs);
  budgets.set(this, budget);
  if (!budget.take(nowMs)) this.terminate();
}

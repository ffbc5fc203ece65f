/** The WebSocket server of Engine.IO, with a limit for pings of the WebSocket protocol. */
import { type WebSocket, WebSocketServer } from 'ws';
import { TokenBucket } from '../limits/token-bucket.ts';

/** Pings of one connection, which Engine.IO does not see. Browsers send none, libraries for programs one in 10 to 30 s. */
const PING_BURST = 60;
const PINGS_PER_SECOND = 1;

type HandleUpgrade = WebSocketServer['handleUpgrade'];

/** Closes a connection that sends too many pings: each is answered (RFC 6455, 5.5.2), and the answers fill memory when the client does not read. */
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

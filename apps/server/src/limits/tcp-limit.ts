/** Bounds the TCP connections of one address, whatever they carry: requests that never come, downloads, WebSockets on their way. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { isTrustedProxy, limitKeyOf, type TrustedProxies } from '../network/client-address.ts';
import type { ConcurrencyLimit } from './rate-limit.ts';

/** For each connection to the signaling that an address may hold: a browser opens six for a page (all browsers of today over HTTP/1.1). */
export const TCP_FOR_EACH = 8;

/** Closes what is over the limit at once. A trusted proxy is not counted: its connections are those of its clients, and their bound is its own. */
export function limitTcp(http: Server, limit: ConcurrencyLimit, trusted: TrustedProxies): void {
  http.on('connection', (connection: Socket) => {
    const { remoteAddress = '' } = connection;
    if (isTrustedProxy(trusted, remoteAddress)) return;
    const key = limitKeyOf(remoteAddress);
    if (!limit.take(key)) return void connection.destroy();
    connection.on('close', () => limit.release(key));
  });
}

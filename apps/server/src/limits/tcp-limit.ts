/** Limits the TCP connections of one address, whatever they carry: idle ones, downloads, WebSockets during their upgrade. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { isTrustedProxy, limitKeyOf, type TrustedProxies } from '../network/client-address.ts';
import type { ConcurrencyLimit } from './concurrency-limit.ts';

/** TCP connections for each signaling connection that an address may hold: over HTTP/1.1 a browser opens six for a page. */
export const TCP_PER_SOCKET = 8;

/** Closes connections over the limit at once. Those of a trusted proxy do not count: they carry many clients, and the proxy limits those. */
export function limitTcp(http: Server, limit: ConcurrencyLimit, trusted: TrustedProxies): void {
  http.on('connection', (connection: Socket) => {
    const { remoteAddress = '' } = connection;
    if (isTrustedProxy(trusted, remoteAddress)) return;
    const key = limitKeyOf(remoteAddress);
    if (!limit.take(key)) return void connection.destroy();
    connection.on('close', () => limit.release(key));
  });
}

/** Serves the floor: the fastest call of two that a page can make (floor/floor.js). Its relay sends a newcomer the residents on connecting. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { listenOnLoopback } from '../scripts/loopback.mjs';

const script = readFileSync(new URL('floor/floor.js', import.meta.url), 'utf8');
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The floor</title>
<video id="own" autoplay muted playsinline></video>
<video id="partner" autoplay muted playsinline></video>
<script>${script}</script>
</html>`;

/**
 * Serves the page at `/floor/:roomId`, on a free port of loopback.
 * @returns {Promise<import('./product-server.mjs').MeasuredServer>}
 */
export async function startFloorServer() {
  const http = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
  const io = new Server(http, { serveClient: false });
  io.on('connection', (socket) => {
    const room = String(socket.handshake.query.room);
    socket.emit('others', [...(io.sockets.adapter.rooms.get(room) ?? [])]);
    socket.join(room);
    socket.on('signal', ({ target, ...content }) => io.to(target).emit('signal', { caller: socket.id, ...content }));
  });
  return { origin: `http://127.0.0.1:${await listenOnLoopback(http)}`, close: () => io.close() };
}

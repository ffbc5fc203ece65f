/**
 * The server of the well-known walk-through: a static page and a relay of six events without any check. The product is measured against it,
 * so it does nothing else.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { listenOnLoopback } from '../scripts/loopback.mjs';

/** @param {URL} url */
const read = (url) => readFileSync(url, 'utf8');
/** @param {string} name */
const client = (name) => read(new URL(`../e2e/bare-client/${name}`, import.meta.url));
/** @type {Record<string, [type: string, body: string]>} */
const files = {
  'socket.io.js': ['text/javascript', read(new URL('../node_modules/socket.io-client/dist/socket.io.min.js', import.meta.url))],
  'bare-client.js': ['text/javascript', client('bare-client.js')],
};
/** @type {[type: string, body: string]} */
const page = ['text/html', client('index.html')];

/**
 * Serves the bare page at `/bare/:roomId` and its relay, on a free port of loopback.
 * @returns {Promise<import('./product-server.mjs').MeasuredServer>}
 */
export async function startBareServer() {
  const http = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.split('/').pop() ?? '';
    const [type, body] = files[name] ?? page;
    response.setHeader('content-type', type).end(body);
  });
  const io = new Server(http, { serveClient: false });
  /** @type {Map<string, string[]>} */
  const rooms = new Map();
  io.on('connection', (socket) => {
    socket.on('join room', (roomId) => {
      const residents = rooms.get(roomId) ?? [];
      rooms.set(roomId, [...residents, socket.id]);
      for (const id of residents) {
        socket.emit('other user', id);
        io.to(id).emit('user joined', socket.id);
      }
    });
    for (const event of ['offer', 'answer']) socket.on(event, (payload) => io.to(payload.target).emit(event, payload));
    socket.on('ice-candidate', ({ target, candidate }) => io.to(target).emit('ice-candidate', candidate));
  });
  return { origin: `http://127.0.0.1:${await listenOnLoopback(http)}`, close: () => io.close() };
}

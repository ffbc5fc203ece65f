/** One HTTP request over a connection of its own, as it stands: past what `fetch` tidies up. */
import { request } from 'node:http';

/** Resolves to `{ status, headers, body }`; status 0 when the connection was closed, or `signal` aborted, instead. */
export const httpRequest = (origin, path, { method = 'GET', headers = {}, body, localAddress, signal } = {}) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const outgoing = request({ hostname, port, path, method, headers, localAddress, signal, agent: false });
    outgoing.on('response', (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('close', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: String(Buffer.concat(chunks)) }),
      );
    });
    outgoing.on('upgrade', (response, connection) => {
      connection.destroy();
      resolve({ status: 101, headers: response.headers, body: '' });
    });
    outgoing.on('error', () => resolve({ status: 0, headers: {}, body: '' }));
    outgoing.end(body);
  });

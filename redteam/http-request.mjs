/** Sends one HTTP request over a connection of its own, unchanged: `fetch` would normalize its path and headers. */
import { request } from 'node:http';

/**
 * @typedef {{ method?: string, headers?: import('node:http').OutgoingHttpHeaders, body?: string, localAddress?: string | undefined,
 *   signal?: AbortSignal }} RequestOptions
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: string }} Response
 */

/**
 * Resolves to the response. Its status is 0 when the connection was closed, or `signal` aborted, instead.
 * @param {string} origin
 * @param {string} path
 * @param {RequestOptions} [options]
 * @returns {Promise<Response>}
 */
export const httpRequest = (origin, path, { method = 'GET', headers = {}, body, localAddress, signal } = {}) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const outgoing = request({ hostname, port, path, method, headers, localAddress, signal, agent: false });
    outgoing.on('response', (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: String(Buffer.concat(chunks)) }),
      );
    });
    outgoing.on('upgrade', (response, connection) => {
      connection.destroy();
      resolve({ status: 101, headers: response.headers, body: '' });
    });
    outgoing.on('error', () => resolve({ status: 0, headers: {}, body: '' }));
    outgoing.end(body);
  });

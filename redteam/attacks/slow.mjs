/** Connections that send nothing, send slowly, or do not read: how long the server holds them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProduct } from '../../bench/product-server.mjs';
import { keepCertificate } from '../../scripts/certificate.mjs';
import { openRaw } from '../raw-client.mjs';

export const title = 'silent and slow connections';

/** The bound for each, in ms: its own timeout, the server's check every 5 s, and the delay of a busy machine. */
const HELD_MS = 45_000;
const CONNECTIONS = 50;

/**
 * The time until the server closes a connection, in ms.
 * @param {number} port
 * @param {string} localAddress
 * @param {string} hello sent at once
 * @param {string} [drip] sent every second
 * @returns {Promise<number>}
 */
const heldMs = (port, localAddress, hello, drip) =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const connection = connect({ host: '127.0.0.1', port, localAddress });
    const dripping = drip === undefined ? undefined : setInterval(() => connection.write(drip), 1000);
    const timer = setTimeout(() => connection.destroy(), HELD_MS + 1000);
    connection.write(hello);
    connection.on('error', () => connection.destroy());
    connection.resume().on('close', () => {
      clearInterval(dripping);
      clearTimeout(timer);
      resolve(performance.now() - startedAt);
    });
  });

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, expect }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-redteam-'));
  const { certificateFile, keyFile } = await keepCertificate(folder, [], Date.now());
  const secure = await startProduct({ LOG_LEVEL: 'silent', TLS_CERT_FILE: certificateFile, TLS_KEY_FILE: keyFile });
  try {
    const port = Number(new URL(origin).port);
    /** @param {() => Promise<number>} work */
    const many = (work) => Promise.all(Array.from({ length: CONNECTIONS }, work)).then((times) => Math.max(...times));
    const neverConnects = async () => {
      const startedAt = performance.now();
      const raw = await openRaw(origin, 'websocket', { localAddress: '127.11.0.4' });
      await Promise.race([raw.closed, new Promise((resolve) => setTimeout(resolve, HELD_MS + 1000))]);
      raw.drop();
      return performance.now() - startedAt;
    };
    const kinds = {
      'silent TCP': many(() => heldMs(port, '127.11.0.1', '')),
      'slow headers': many(() => heldMs(port, '127.11.0.2', 'GET / HTTP/1.1\r\n', 'X: y\r\n')),
      'a slow body': many(() =>
        heldMs(
          port,
          '127.11.0.3',
          'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nContent-Length: 90000\r\n\r\n',
          'x',
        ),
      ),
      'a WebSocket without CONNECT': many(neverConnects),
      'silent TLS': many(() => heldMs(Number(new URL(secure.origin).port), '127.11.0.5', '')),
    };
    const times = [];
    for (const [name, longest] of Object.entries(kinds)) {
      const ms = await longest;
      times.push(`${name} ${(ms / 1000).toFixed(0)} s`);
      expect(ms < HELD_MS, `${name} was held for ${(ms / 1000).toFixed(0)} s`);
    }
    return times.join(', ');
  } finally {
    await secure.close();
    rmSync(folder, { recursive: true });
  }
}

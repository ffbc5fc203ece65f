/** Runs the built product on a free port of loopback, for a measurement. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { listenOnLoopback } from '../scripts/loopback.mjs';

/**
 * @typedef {{ origin: string, close: () => Promise<void> }} MeasuredServer
 * @typedef {MeasuredServer & { pid: number }} ServerProcess a server in a process of its own
 */

const SERVE = fileURLToPath(new URL('../scripts/serve.mjs', import.meta.url));

async function freePort() {
  const probe = createServer();
  const port = await listenOnLoopback(probe);
  probe.close();
  await once(probe, 'close');
  return port;
}

/** @param {string} origin */
const isServing = (origin) =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Whether a port accepts connections; `fetch` would refuse a self-signed certificate.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const isListening = (port) =>
  new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    probe.unref().on('connect', () => probe.destroy());
  });

/**
 * Starts the built product; resolves once it is ready.
 * @param {Record<string, string>} [environment] added to its own
 * @returns {Promise<ServerProcess>}
 */
export async function startProduct(environment = {}) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    JOINS_PER_WINDOW: '100000',
    ...environment,
  };
  const child = spawn(process.execPath, [SERVE], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const { pid } = child;
  if (pid === undefined) throw new Error('The server did not start.');
  const isReady = () => ('TLS_CERT_FILE' in environment ? isListening(port) : isServing(origin));
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const close = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { origin, pid, close };
}

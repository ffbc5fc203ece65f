/** `npm start`: installs missing packages, builds what is stale, serves, and prints the addresses. Imports Node's own modules only. */
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { lanAddresses } from './lan-addresses.mjs';
import { inRepository, isProgram } from './repository.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';
import { messageOf, runProgram, UserError } from './user-error.mjs';
import { welcome } from './welcome.mjs';

const DEFAULT_PORT = 8000;
const EVERY_ADDRESS = new Set(['0.0.0.0', '::']);

/**
 * Reads the options of the command line and the environment.
 * @param {readonly string[]} args for example `['--https', '--port', '8443']`
 * @param {NodeJS.ProcessEnv} env
 * @throws {UserError} on an unknown option or an invalid port
 */
export function readOptions(args, env) {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: { https: { type: 'boolean' }, port: { type: 'string' } } }));
  } catch (error) {
    throw new UserError(`${messageOf(error)}\nnpm start understands:  npm start -- [--https] [--port NUMBER]`, { cause: error });
  }
  const text = values.port ?? env.PORT ?? String(DEFAULT_PORT);
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= 1 && port <= 65_535)) throw new UserError(`The port is "${text}"; it must be a whole number from 1 to 65535.`);
  return { isHttps: values.https ?? false, port, host: env.HOST || '0.0.0.0' };
}

/**
 * Rejects with a UserError when a port is taken or forbidden.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
export function requireFreePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ { code, message }) => {
      const other = `Choose another one:  npm start -- --port ${port === 65_535 ? DEFAULT_PORT : port + 1}`;
      const taken = `Port ${port} is taken by another program (or by a Vis-à-vis that already runs).\n${other}`;
      const forbidden = `Port ${port} needs the administrator's rights on this system.\n${other}`;
      /** @type {Record<string, string>} */
      const sentences = { EADDRINUSE: taken, EACCES: forbidden };
      reject(new UserError(sentences[code ?? ''] ?? `Cannot listen on ${host}, port ${port}: ${message}`));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/**
 * Resolves once the port accepts connections. A server that cannot listen ends the process.
 * @param {number} port
 * @param {string} host
 */
async function untilListening(port, host) {
  const accepts = () =>
    new Promise((resolve) => {
      const socket = connect({ port, host: EVERY_ADDRESS.has(host) ? 'localhost' : host });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  while (!(await accepts())) await delay(20);
}

async function main() {
  const { isHttps, port, host } = readOptions(process.argv.slice(2), process.env);
  await setup();
  await build();
  await requireFreePort(port, host);

  const addresses = EVERY_ADDRESS.has(host)
    ? lanAddresses()
    : [host].filter((address) => address !== 'localhost' && !address.startsWith('127.'));
  if (isHttps) {
    const { keepCertificate } = await import('./certificate.mjs');
    const { certificateFile, keyFile } = await keepCertificate(inRepository('.data'), addresses, Date.now());
    Object.assign(process.env, { TLS_CERT_FILE: certificateFile, TLS_KEY_FILE: keyFile });
  }
  // A terminal shows the addresses, and not a line of JSON for every request.
  process.env.LOG_LEVEL ??= 'warn';
  Object.assign(process.env, { PORT: String(port), HOST: host });
  await serve();
  await untilListening(port, host);

  const { renderUnicodeCompact } = await import('uqr');
  const basePath = process.env.BASE_PATH ?? '';
  /** @param {string} text */
  const qrCodeOf = (text) => renderUnicodeCompact(text, { border: 2 });
  process.stdout.write(welcome({ isHttps, port, basePath, addresses, qrCodeOf }));
}

if (isProgram(import.meta.url)) await runProgram(main);

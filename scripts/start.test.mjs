import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isCertificateFit, keepCertificate } from './certificate.mjs';
import { lanAddresses } from './lan-addresses.mjs';
import { listenOnLoopback } from './loopback.mjs';
import { readOptions, requireFreePort } from './start.mjs';
import { welcome } from './welcome.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW_MS = Date.UTC(2026, 5, 1);
const LAN = ['192.168.1.20', '10.0.0.3'];

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'visavis-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('HOST-11 the certificate names localhost and every LAN address, and its key belongs to it', async () => {
  const { certificateFile, keyFile } = await keepCertificate(folder, LAN, NOW_MS);
  const certificate = new X509Certificate(readFileSync(certificateFile));
  expect(certificate.subjectAltName).toBe(
    'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:192.168.1.20, IP Address:10.0.0.3',
  );
  const { createPrivateKey } = await import('node:crypto');
  expect(certificate.checkPrivateKey(createPrivateKey(readFileSync(keyFile)))).toBe(true);
});

test('HOST-11 the certificate is kept while it fits, so that a browser warns once', async () => {
  const first = await keepCertificate(folder, LAN, NOW_MS);
  const pem = readFileSync(first.certificateFile, 'utf8');
  const second = await keepCertificate(folder, ['10.0.0.3'], NOW_MS + DAY_MS);
  expect([first.isNew, second.isNew]).toEqual([true, false]);
  expect(readFileSync(second.certificateFile, 'utf8')).toBe(pem);
});

test('HOST-11 the certificate is renewed for a new address and 30 days before it ends', async () => {
  const { certificateFile } = await keepCertificate(folder, LAN, NOW_MS);
  const pem = readFileSync(certificateFile, 'utf8');
  expect(isCertificateFit(pem, [...LAN, '192.168.7.7'], NOW_MS)).toBe(false);
  expect(isCertificateFit(pem, LAN, NOW_MS + 334 * DAY_MS)).toBe(true);
  expect(isCertificateFit(pem, LAN, NOW_MS + 336 * DAY_MS)).toBe(false);
  expect((await keepCertificate(folder, [...LAN, '192.168.7.7'], NOW_MS)).isNew).toBe(true);
});

test('HOST-11 a port in use is refused with its number and another one', async () => {
  const other = createServer();
  const port = await listenOnLoopback(other);
  await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(new RegExp(`Port ${port} is taken.*\\n.*--port ${port + 1}`));
  await new Promise((resolve) => other.close(resolve));
  await expect(requireFreePort(port, '127.0.0.1')).resolves.toBeUndefined();
});

/** @type {[string[], NodeJS.ProcessEnv, ReturnType<typeof readOptions>][]} */
const OPTIONS = [
  [[], {}, { isHttps: false, port: 8000, host: '0.0.0.0' }],
  [[], { PORT: '8120', HOST: '127.0.0.1' }, { isHttps: false, port: 8120, host: '127.0.0.1' }],
  [['--https', '--port', '8443'], { PORT: '8120' }, { isHttps: true, port: 8443, host: '0.0.0.0' }],
];

test.each(OPTIONS)('HOST-11 reads %j with %j', (args, env, options) => {
  expect(readOptions(args, env)).toEqual(options);
});

test.each([
  [['--port', 'eight'], 'The port is "eight"'],
  [['--port', '70000'], 'The port is "70000"'],
  [['--sparkle'], "Unknown option '--sparkle'"],
])('HOST-11 refuses %j with a sentence', (args, sentence) => {
  expect(() => readOptions(args, {})).toThrow(sentence);
});

test('HOST-11 lists the LAN addresses of real interfaces, without loopback, link-local and IPv6', () => {
  /**
   * @param {string} address
   * @param {boolean} [internal]
   */
  const ipv4 = (address, internal = false) => ({ family: 'IPv4', address, internal });
  expect(
    lanAddresses({
      lo: [ipv4('127.0.0.1', true)],
      wlan0: [ipv4('192.168.1.20'), { family: 'IPv6', address: 'fe80::1', internal: false }],
      eth0: [ipv4('169.254.3.3')],
      docker0: [ipv4('172.17.0.1')],
      en1: [ipv4('10.0.0.3')],
    }),
  ).toEqual(LAN);
});

const facts = {
  isHttps: false,
  port: 8000,
  basePath: '',
  addresses: LAN,
  qrCodeOf: (/** @type {string} */ text) => `[code of ${text}]`,
};

test('HOST-11 the start message names the local and LAN addresses, with a QR code of the first, and says that a phone needs --https', () => {
  const text = welcome(facts);
  expect(text).toContain('http://localhost:8000');
  expect(text).toContain('http://192.168.1.20:8000');
  expect(text).toContain('http://10.0.0.3:8000');
  expect(text).toContain('[code of http://192.168.1.20:8000]');
  expect(text).toContain('npm start -- --https');
  expect(welcome({ ...facts, basePath: '/call' })).toContain('[code of http://192.168.1.20:8000/call]');
});

test('HOST-11 with --https the message has https addresses and announces the browser’s warning', () => {
  const text = welcome({ ...facts, isHttps: true });
  expect(text).toContain('[code of https://192.168.1.20:8000]');
  expect(text).toContain('a browser warns once');
  expect(text).not.toContain('http://');
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { iceServersFor } from './ice-servers.ts';
import { checkRelays } from './relay-check.ts';
import { createTurnClient, type TurnClient } from './turn-client.ts';

const PORT = 34_780;
const SECRET = 'a-secret-for-the-tests-alone';
const URLS = [`turn:127.0.0.1:${PORT}?transport=udp`, `turn:127.0.0.1:${PORT}?transport=tcp`] as const;
const CONFIG = { stunUrls: [], turnUrls: URLS, turnSecret: SECRET, turnTtlSeconds: 600 };
const DEPLOYED = path.join(import.meta.dirname, '..', '..', '..', '..', 'deploy', 'coturn', 'turnserver.conf');
// `npm test` installs it where it may; elsewhere the other tests run without it.
const hasCoturn = spawnSync('turnserver', ['--version']).error === undefined;

const ALLOCATION_MISMATCH = 437;

/** One address of every range that must not be reached through a relay. */
const FORBIDDEN = [
  '0.0.0.1',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.254',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.19.255.254',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '255.255.255.255',
];

/** The special IPv6 ranges, for a relay with an IPv6 address. */
const FORBIDDEN_IPV6 = [
  '::1',
  '::10.1.2.3',
  '::ffff:0:a01:203',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  '100::1',
  '100:0:0:1::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
  '3fff::1',
  '3fff:fff::1',
  '5f00::1',
  'fc00::1',
  'fd00::1',
  'fe80::1',
  'fec0::1',
  'feff::1',
  ...FORBIDDEN.map((address) => `::ffff:${address}`),
];
const hasIpv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === '::1'));

/** @param renewals how often this participant has had new credentials before: each has another name at the relay */
const login = (participant = 'ana', renewals = 0) => {
  const [server] = iceServersFor(CONFIG, participant, Date.now() + renewals * 1000).iceServers;
  return { username: server?.username ?? '', credential: server?.credential ?? '' };
};

describe.skipIf(!hasCoturn)('a relay with the shipped settings', () => {
  let folder: string;
  let coturn: ChildProcess;
  const clients: TurnClient[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'visavis-coturn-'));
    const file = path.join(folder, 'turnserver.conf');
    const settings = [
      'listening-ip=127.0.0.1',
      'relay-ip=127.0.0.1',
      // A request over IPv6 allocates an IPv6 relay.
      ...(hasIpv6 ? ['listening-ip=::1', 'relay-ip=::1', 'allocation-default-address-family=keep'] : []),
      'no-tls',
      'no-dtls',
      `pidfile=${folder}/coturn.pid`,
      `userdb=${folder}/coturn.db`,
      'log-file=stdout',
    ];
    const shipped = readFileSync(DEPLOYED, 'utf8')
      .replace(/^listening-port=.*$/m, `listening-port=${PORT}`)
      .replace(/^static-auth-secret=.*$/m, `static-auth-secret=${SECRET}`);
    writeFileSync(file, `${shipped}\n${settings.join('\n')}\n`);
    coturn = spawn('turnserver', ['-c', file], { stdio: 'ignore' });
    const isReady = async () => (await checkRelays(CONFIG, Date.now())).every(({ problem }) => problem === null);
    await vi.waitUntil(isReady, { timeout: 20_000, interval: 100 });
  }, 30_000);
  afterAll(() => {
    for (const client of clients) client.close();
    coturn?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('HOST-5 it accepts a participant’s credentials over UDP and TCP, and no wrong or expired ones', async () => {
    const wrong = await checkRelays({ ...CONFIG, turnSecret: 'another-secret-altogether' }, Date.now());
    const expired = await checkRelays(CONFIG, Date.now() - 3_600_000);
    for (const { problem } of [...wrong, ...expired]) expect(problem).toContain('refuses the credentials');
  });

  test('HOST-5 it forwards to no special address, IPv4-mapped ones included', async () => {
    const client = createTurnClient(URLS[0], login());
    clients.push(client);
    expect(await client.allocate()).toBeNull();
    for (const address of FORBIDDEN) expect([address, await client.permit(address)]).toEqual([address, 403]);
    expect(await client.permit('9.9.9.9')).toBeNull();
    // An IPv4 relay refuses an IPv6 peer with 443 (RFC 8656 section 9.2) or 403.
    for (const address of FORBIDDEN_IPV6) expect([403, 443]).toContain(await client.permit(address));
  });

  test.skipIf(!hasIpv6)('HOST-5 its IPv6 relays forward to no special address', async () => {
    const sixth = createTurnClient(`turn:[::1]:${PORT}?transport=udp`, login('six'));
    clients.push(sixth);
    expect(await sixth.allocate()).toBeNull();
    for (const address of FORBIDDEN_IPV6) expect([address, await sixth.permit(address)]).toEqual([address, 403]);
    for (const address of ['2606:4700:4700::1111', '2a00::1'])
      expect([address, await sixth.permit(address)]).toEqual([address, null]);
  });

  test('LIMIT-5 a room of eight that renews its credentials gets every relay, and one participant no more than two sets', async () => {
    const [links, urls, quota] = [7, 3, 48];
    const allocate = async (participant: string, renewals: number): Promise<number | null> => {
      const one = createTurnClient(URLS[0], login(participant, renewals));
      // Open until the end: a reused port is the existing allocation.
      clients.push(one);
      const code = await one.allocate();
      // The port of a client that was closed before, whose allocation lives on (RFC 8656 section 7.2): another port is asked for.
      return code === ALLOCATION_MISMATCH ? allocate(participant, renewals) : code;
    };
    const room = Array.from({ length: 8 }, (_, seat) => `seat-${seat}`);
    for (const renewals of [0, 1]) {
      for (let set = 0; set < links * urls; set += 1) {
        expect(await Promise.all(room.map((seat) => allocate(seat, renewals)))).toEqual(room.map(() => null));
      }
    }
    for (let more = 2 * links * urls; more < quota; more += 1) expect(await allocate('seat-0', 1)).toBeNull();
    expect(await allocate('seat-0', 2)).toBe(486);
    expect(await allocate('another', 0)).toBeNull();
  });

  test('a check leaves no allocation at the relay', async () => {
    const client = createTurnClient(URLS[0], login('seven'));
    clients.push(client);
    expect(await client.allocate()).toBeNull();
    // The same port has one allocation at a time (RFC 8656 section 7.2).
    expect(await client.allocate()).toBe(ALLOCATION_MISMATCH);
    await client.release();
    // coturn answers, and then ends the allocation.
    await vi.waitUntil(async () => (await client.allocate()) === null, { timeout: 5000 });
    // A TCP connection takes its allocation along.
    const config = { ...CONFIG, turnUrls: [URLS[0]] };
    const quota = 48;
    const isFine = async () => (await checkRelays(config, Date.now())).every(({ problem }) => problem === null);
    for (let checks = 0; checks <= quota; checks += 1) await vi.waitUntil(isFine, { timeout: 5000 });
  });
});

test('reports a relay that does not answer, and none without a relay', async () => {
  const report = await checkRelays({ ...CONFIG, turnUrls: ['turn:127.0.0.1:9?transport=udp'] }, Date.now());
  expect(report).toEqual([{ url: 'turn:127.0.0.1:9?transport=udp', problem: 'it does not answer' }]);
  expect(await checkRelays({ ...CONFIG, turnUrls: [] }, Date.now())).toEqual([]);
});

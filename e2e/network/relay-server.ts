/** coturn with the shipped settings on a test's address, which a test kills and restarts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SHIPPED = path.join(import.meta.dirname, '..', '..', 'deploy', 'coturn', 'turnserver.conf');
const SECRET = 'a-secret-for-the-tests-alone';
/** Number of relay ports of each relay, and the first of all. */
const RELAY_PORTS = 200;
const FIRST_RELAY_PORT = 50_000;

export class RelayServer {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'visavis-relay-'));
  readonly #address: string;
  readonly #port: number;
  #process: ChildProcess | null = null;

  /** @param port from 3478 on; each relay has its own */
  constructor(address: string, port: number) {
    this.#address = address;
    this.#port = port;
  }

  /** The server's settings for it. */
  get settings(): Record<string, string> {
    const at = `${this.#address}:${this.#port}`;
    return { STUN_URLS: `stun:${at}`, TURN_URLS: `turn:${at}?transport=udp,turn:${at}?transport=tcp`, TURN_SECRET: SECRET };
  }

  start(): void {
    const file = path.join(this.#folder, 'turnserver.conf');
    const firstPort = FIRST_RELAY_PORT + (this.#port - 3478) * RELAY_PORTS;
    const settings = [
      `listening-ip=${this.#address}`,
      `relay-ip=${this.#address}`,
      `min-port=${firstPort}`,
      `max-port=${firstPort + RELAY_PORTS - 1}`,
      // The two relays of a call connect at this address, which the shipped settings refuse as a private one.
      `allowed-peer-ip=${this.#address}`,
      'no-tls',
      'no-dtls',
      `pidfile=${this.#folder}/coturn.pid`,
      `userdb=${this.#folder}/coturn.db`,
      'log-file=stdout',
    ];
    const shipped = readFileSync(SHIPPED, 'utf8')
      .replace(/^static-auth-secret=.*$/m, `static-auth-secret=${SECRET}`)
      .replace(/^listening-port=.*$/m, `listening-port=${this.#port}`);
    writeFileSync(file, `${shipped}\n${settings.join('\n')}\n`);
    this.#process = spawn('turnserver', ['-c', file], { stdio: 'ignore' });
  }

  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (!running || running.exitCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

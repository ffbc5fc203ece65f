/** coturn with the settings that we ship, on the namespace's own address, to be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SHIPPED = path.join(import.meta.dirname, '..', '..', 'deploy', 'coturn', 'turnserver.conf');
const ADDRESS = '10.77.0.1';
const SECRET = 'a-secret-for-the-tests-alone';

export class RelayServer {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'visavis-relay-'));
  #process: ChildProcess | null = null;

  /** What our server has to know of it. */
  readonly settings = {
    TURN_URLS: `turn:${ADDRESS}:3478?transport=udp,turn:${ADDRESS}:3478?transport=tcp`,
    TURN_SECRET: SECRET,
  };

  start(): void {
    const file = path.join(this.#folder, 'turnserver.conf');
    const ours = [
      `listening-ip=${ADDRESS}`,
      `relay-ip=${ADDRESS}`,
      // The two relays of a call meet at this address, which the shipped settings refuse as a private one.
      `allowed-peer-ip=${ADDRESS}`,
      'no-tls',
      'no-dtls',
      `pidfile=${this.#folder}/coturn.pid`,
      `userdb=${this.#folder}/coturn.db`,
      'log-file=stdout',
    ];
    const shipped = readFileSync(SHIPPED, 'utf8').replace(/^static-auth-secret=.*$/m, `static-auth-secret=${SECRET}`);
    writeFileSync(file, `${shipped}\n${ours.join('\n')}\n`);
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

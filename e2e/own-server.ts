/** A server of a test's own, to be killed and started again under the same address. Runs what `npm run build` has built. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const MAIN = path.join(import.meta.dirname, '..', 'apps', 'server', 'dist', 'main.js');

export class OwnServer {
  readonly origin: string;
  readonly #env: NodeJS.ProcessEnv;
  #process: ChildProcess | null = null;

  /** @param port free on loopback; `environment` is added to the test servers' own. */
  constructor(port: number, environment: Readonly<Record<string, string>> = {}) {
    this.origin = `http://127.0.0.1:${port}`;
    const limits = { JOINS_PER_WINDOW: '100000', SOCKETS_PER_ADDRESS: '100000' };
    this.#env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...limits, ...environment };
  }

  /** Resolves when it takes people. */
  async start(): Promise<void> {
    this.#process = spawn(process.execPath, [MAIN], { env: this.#env, stdio: ['ignore', 'inherit', 'inherit'] });
    const isReady = () =>
      fetch(`${this.origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady())) {
      if (this.#process.exitCode !== null) throw new Error(`The server ended with ${this.#process.exitCode}.`);
    }
  }

  /** Ends it: at once and without a word by SIGKILL, in good order by SIGTERM. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (!running || running.exitCode !== null) return;
    running.kill(signal);
    await once(running, 'exit');
  }
}

/** A server of a test's own, to be killed and started again under the same address. Runs what `npm run build` has built. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PROBE = path.join(import.meta.dirname, 'server-probe.mjs');
const MAIN = path.join(import.meta.dirname, '..', '..', 'apps', 'server', 'dist', 'main.js');

export interface OwnServerOptions {
  /** An address of this machine; loopback when left out. */
  readonly host?: string;
  /** Added to the test servers' own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What comes before its command, such as `taskset -c 1`, and becomes its process. */
  readonly launcher?: readonly string[];
}

/** What a server's process holds after a garbage collection. */
export interface Held {
  readonly heapBytes: number;
  /** Node's names of what keeps it alive: `TCPSocketWrap`, `Timeout` and so on, one for each. */
  readonly resources: readonly string[];
}

/** A port that nothing listens on now. */
export async function freePort(host: string): Promise<number> {
  const probe = createServer().listen(0, host);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export class OwnServer {
  readonly origin: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #launcher: readonly string[];
  /** What it has written, a JSON line for each event from LOG_LEVEL on. */
  log = '';
  #process: ChildProcess | null = null;

  private constructor(port: number, host: string, { environment, launcher = [] }: OwnServerOptions) {
    this.#launcher = launcher;
    this.origin = `http://${host}:${port}`;
    const limits = { JOINS_PER_WINDOW: '100000', SOCKETS_PER_ADDRESS: '100000' };
    this.#env = { ...process.env, PORT: String(port), HOST: host, LOG_LEVEL: 'error', ...limits, ...environment };
  }

  /** A server with a free port of its own, which has not been started yet. */
  static async create(options: OwnServerOptions = {}): Promise<OwnServer> {
    const host = options.host ?? '127.0.0.1';
    return new OwnServer(await freePort(host), host, options);
  }

  /** Resolves when it takes people. */
  async start(): Promise<void> {
    const [command = process.execPath, ...args] = [...this.#launcher, process.execPath, '--expose-gc', '--import', PROBE, MAIN];
    this.#process = spawn(command, args, { env: this.#env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.log += text;
    });
    const isReady = () =>
      fetch(`${this.origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady())) {
      if (this.#process.exitCode !== null) throw new Error(`The server ended with ${this.#process.exitCode}.`);
      // Asked without a pause it would take the processor from the calls that are timed.
      await setTimeout(50);
    }
  }

  /** Collects the garbage of its process, and counts. */
  async held(): Promise<Held> {
    const running = this.#process;
    if (!running) throw new Error('The server is not running.');
    const answered = once(running, 'message');
    running.send('held');
    const [held] = await answered;
    return held as Held;
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

/** Runs the built server for one test, which may kill it and start it again at the same address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PROBE = path.join(import.meta.dirname, 'server-probe.mjs');
const MAIN = path.join(import.meta.dirname, '..', '..', 'apps', 'server', 'dist', 'main.js');

export interface OwnServerOptions {
  /** An address of this machine; loopback by default. */
  readonly host?: string;
  /** Added to the test servers' own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A prefix of its command, such as `taskset -c 1`, that executes it in the same process. */
  readonly launcher?: readonly string[];
}

/** The resources of a server's process after a garbage collection. */
export interface HeldResources {
  readonly heapBytes: number;
  /** Node's names of the resources that keep the process alive, such as `TCPSocketWrap` and `Timeout`. */
  readonly resources: readonly string[];
}

/** Finds a free port. */
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
  /** Its log so far: a JSON line for each event from LOG_LEVEL on. */
  log = '';
  #process: ChildProcess | null = null;

  private constructor(port: number, host: string, { environment, launcher = [] }: OwnServerOptions) {
    this.#launcher = launcher;
    this.origin = `http://${host}:${port}`;
    const limits = { JOINS_PER_WINDOW: '100000', SOCKETS_PER_ADDRESS: '100000' };
    this.#env = { ...process.env, PORT: String(port), HOST: host, LOG_LEVEL: 'error', ...limits, ...environment };
  }

  /** Creates a server with a free port of its own, not started yet. */
  static async create(options: OwnServerOptions = {}): Promise<OwnServer> {
    const host = options.host ?? '127.0.0.1';
    return new OwnServer(await freePort(host), host, options);
  }

  /** Starts the server; resolves when it is ready. */
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
      // Requests without a pause would take processor time from the measured calls.
      await setTimeout(50);
    }
  }

  /** Collects the garbage of its process, and reports its resources. */
  async held(): Promise<HeldResources> {
    const running = this.#process;
    if (!running) throw new Error('The server is not running.');
    const answered = once(running, 'message');
    running.send('held');
    const [held] = await answered;
    return held as HeldResources;
  }

  /** Ends the server: at once with SIGKILL, after draining with SIGTERM. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (!running || running.exitCode !== null) return;
    running.kill(signal);
    await once(running, 'exit');
  }
}

/**
 * The network laboratory of one test: an internet (the namespace that the tests run in, with the server and a relay on it) and machines
 * in namespaces of their own, with a cable into it or behind a home router. Several laboratories run side by side.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, test as base, type LaunchOptions } from '@playwright/test';
import { OwnServer } from '../support/own-server.ts';
import { run, runIn } from './fault.ts';
import { type Cable, Machine } from './machine.ts';
import { RelayServer } from './relay-server.ts';

/** The address of the server and the relay; see in-namespace.sh. */
const INTERNET_ADDRESS = '10.77.0.1';
/** Replaces the browser's program. */
const BROWSER_IN_NAMESPACE = path.join(import.meta.dirname, 'browser-in-namespace.sh');
const FORWARDING = '/proc/sys/net/ipv4/ip_forward';

/**
 * How a home router translates addresses. `open` keeps a port for every destination, `symmetric` maps another one for each
 * destination, so that no direct path exists; `no-udp` passes TCP alone, as many companies do.
 */
export type Router = 'open' | 'symmetric' | 'no-udp';

export class Lab {
  readonly #index: number;
  readonly #launchWith: (options: LaunchOptions) => Promise<Browser>;
  readonly #namespaces: string[] = [];
  readonly #outerDevices: string[] = [];
  readonly #browsers: Browser[] = [];
  readonly relay: RelayServer;
  #server: OwnServer | null = null;

  /** @param index distinguishes laboratories that run at the same time: 0 to 9 */
  constructor(index: number, launchWith: (options: LaunchOptions) => Promise<Browser>) {
    this.#index = index;
    this.#launchWith = launchWith;
    this.relay = new RelayServer(INTERNET_ADDRESS, 3478 + index);
  }

  /** The server, on the internet. */
  get server(): OwnServer {
    if (!this.#server) throw new Error('startServer comes first.');
    return this.#server;
  }

  /** Starts the server with these settings added. */
  async startServer(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    // Machines reach each other through this namespace.
    await writeFile(FORWARDING, '1');
    this.#server = await OwnServer.create({ host: INTERNET_ADDRESS, environment });
    await this.#server.start();
  }

  /** A machine with an address of its own on the internet. */
  async machine(): Promise<Machine> {
    const name = await this.#namespace();
    return new Machine(name, await this.#plugInto(name), (namespace) => this.#launch(namespace));
  }

  /** A machine at home, behind a router; every home has the same private addresses. */
  async homeMachine(router: Router): Promise<Machine> {
    const box = await this.#namespace();
    const { device } = await this.#plugInto(box);
    const inBox = (...command: readonly string[]) => runIn(box, ...command);
    await inBox('sh', '-c', `echo 1 > ${FORWARDING}`);
    const name = await this.#namespace();
    await run('ip', 'link', 'add', 'home', 'netns', box, 'type', 'veth', 'peer', 'name', 'call0', 'netns', name);
    await this.#address(box, 'home', '192.168.1.254');
    await this.#address(name, 'call0', '192.168.1.1');
    await run('ip', '-n', name, 'route', 'add', 'default', 'via', '192.168.1.254');
    const masquerade = ['-t', 'nat', '-A', 'POSTROUTING', '-o', device, '-j', 'MASQUERADE'];
    await inBox('iptables', ...masquerade, ...(router === 'symmetric' ? ['--random-fully'] : []));
    // Only answers enter. Packets to the router itself are dropped: an early one would occupy the port of the outgoing mapping.
    await inBox('iptables', '-A', 'INPUT', '-i', device, '-p', 'udp', '-j', 'DROP');
    if (router === 'no-udp') await inBox('iptables', '-A', 'FORWARD', '-p', 'udp', '-j', 'DROP');
    await inBox('iptables', '-A', 'FORWARD', '-i', device, '-m', 'state', '--state', 'NEW', '-j', 'DROP');
    const cable: Cable = { device: 'call0', outerDevice: 'home', network: '192.168.1', otherNetwork: '192.168.2' };
    return new Machine(name, cable, (namespace) => this.#launch(namespace));
  }

  async close(): Promise<void> {
    await Promise.all(this.#browsers.map((browser) => browser.close()));
    await this.#server?.end('SIGKILL');
    await this.relay.close();
    // A namespace lives as long as any process in it, and so does its cable, under a name that the next test needs.
    for (const device of this.#outerDevices) await run('ip', 'link', 'del', device);
    for (const namespace of this.#namespaces) await run('ip', 'netns', 'del', namespace);
  }

  async #namespace(): Promise<string> {
    const name = `lab${this.#index}-${this.#namespaces.length}`;
    await run('ip', 'netns', 'add', name);
    this.#namespaces.push(name);
    await run('ip', '-n', name, 'link', 'set', 'lo', 'up');
    return name;
  }

  /** A cable between a namespace and the internet. */
  async #plugInto(namespace: string): Promise<Cable> {
    const number = this.#namespaces.indexOf(namespace);
    const cable: Cable = {
      device: 'call0',
      outerDevice: namespace,
      network: `10.${100 + this.#index}.${number}`,
      otherNetwork: `10.${110 + this.#index}.${number}`,
    };
    await run('ip', 'link', 'add', cable.outerDevice, 'type', 'veth', 'peer', 'name', cable.device, 'netns', namespace);
    this.#outerDevices.push(cable.outerDevice);
    await run('ip', 'address', 'add', `${cable.network}.254/24`, 'dev', cable.outerDevice);
    await run('ip', 'link', 'set', cable.outerDevice, 'up');
    await this.#address(namespace, cable.device, `${cable.network}.1`);
    await run('ip', '-n', namespace, 'route', 'add', 'default', 'via', `${cable.network}.254`);
    return cable;
  }

  async #address(namespace: string, device: string, address: string): Promise<void> {
    await run('ip', '-n', namespace, 'address', 'add', `${address}/24`, 'dev', device);
    await run('ip', '-n', namespace, 'link', 'set', device, 'up');
  }

  async #launch(namespace: string): Promise<Browser> {
    const browser = await this.#launchWith({
      executablePath: BROWSER_IN_NAMESPACE,
      env: { ...process.env, LAB_NAMESPACE: namespace },
      // Cameras need a secure page, and only loopback is secure without a certificate.
      args: [`--unsafely-treat-insecure-origin-as-secure=${this.server.origin}`],
    });
    this.#browsers.push(browser);
    return browser;
  }
}

/** Playwright's `test` with a laboratory that is removed afterwards. */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ playwright, launchOptions }, use, testInfo) => {
    const { chromium } = playwright;
    const lab = new Lab(testInfo.parallelIndex, ({ executablePath, env, args = [] }) =>
      chromium.launch({
        ...launchOptions,
        ...(executablePath && { executablePath }),
        env: { ...env, LAB_BROWSER: launchOptions.executablePath ?? chromium.executablePath() },
        args: [...(launchOptions.args ?? []), ...args],
      }),
    );
    await use(lab);
    await lab.close();
  },
});

/** One machine of the laboratory: a network namespace with a cable, a browser, and the faults of the cable. */
import type { Browser } from '@playwright/test';
import { cutMedia, dropMedia, restoreNetwork, run, runIn } from './fault.ts';

export interface Cable {
  /** The end in the machine. */
  readonly device: string;
  /** The end outside. */
  readonly outerDevice: string;
  /** The network `a.b.c` of the cable: the machine's address ends in 1, the outer one in 254. */
  readonly network: string;
  /** Another one, to move to. */
  readonly otherNetwork: string;
}

export class Machine {
  readonly #namespace: string;
  readonly #cable: Cable;
  readonly #launch: (namespace: string) => Promise<Browser>;

  constructor(namespace: string, cable: Cable, launch: (namespace: string) => Promise<Browser>) {
    this.#namespace = namespace;
    this.#cable = cable;
    this.#launch = launch;
  }

  /** A browser on this machine; the laboratory closes it. */
  browser(): Promise<Browser> {
    return this.#launch(this.#namespace);
  }

  /** Drops all UDP; signaling, over TCP, arrives. */
  cutMedia(): Promise<void> {
    return cutMedia(this.#namespace);
  }

  /** Drops this share of UDP packets, 0 to 1, at random. */
  dropMedia(share: number): Promise<void> {
    return dropMedia(share, this.#namespace);
  }

  /** Ends every cut and loss. */
  heal(): Promise<void> {
    return restoreNetwork(this.#namespace);
  }

  /** Pulls the cable out. */
  unplug(): Promise<void> {
    return this.#run('ip', 'link', 'set', this.#cable.device, 'down');
  }

  /** Puts the cable back in. */
  async plugIn(): Promise<void> {
    await this.#run('ip', 'link', 'set', this.#cable.device, 'up');
    await this.#routeVia(this.#cable.network);
  }

  /** The machine moves into another network, as from cable to Wi-Fi: its old address is gone. */
  async move(): Promise<void> {
    const { device, outerDevice, network, otherNetwork } = this.#cable;
    await run('ip', 'address', 'add', `${otherNetwork}.254/24`, 'dev', outerDevice);
    await this.#run('ip', 'address', 'add', `${otherNetwork}.1/24`, 'dev', device);
    await this.#run('ip', 'address', 'del', `${network}.1/24`, 'dev', device);
    await this.#routeVia(otherNetwork);
  }

  /** Limits the cable to so much in each direction, behind a queue of 300 ms. */
  async limit(bitsPerSecond: number): Promise<void> {
    const { device, outerDevice } = this.#cable;
    const shape = ['root', 'tbf', 'rate', `${bitsPerSecond}bit`, 'burst', '5kb', 'latency', '300ms'];
    await this.#run('tc', 'qdisc', 'replace', 'dev', device, ...shape);
    await run('tc', 'qdisc', 'replace', 'dev', outerDevice, ...shape);
  }

  /** Ends every {@link limit}. */
  async unlimit(): Promise<void> {
    const { device, outerDevice } = this.#cable;
    await this.#run('tc', 'qdisc', 'del', 'dev', device, 'root');
    await run('tc', 'qdisc', 'del', 'dev', outerDevice, 'root');
  }

  #run(...command: readonly string[]): Promise<void> {
    return runIn(this.#namespace, ...command);
  }

  #routeVia(network: string): Promise<void> {
    return this.#run('ip', 'route', 'replace', 'default', 'via', `${network}.254`);
  }
}

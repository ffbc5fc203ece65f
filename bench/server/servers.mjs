/** The two servers of a comparison, each in a process of its own, and the memory and processor time of a process. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startProduct } from '../product-server.mjs';

/** @typedef {(environment?: Record<string, string>) => Promise<import('../product-server.mjs').ServerProcess>} Start */

/** A benchmark opens from one address as many connections as thousands of browsers do. */
const UNLIMITED_ADDRESS = { SOCKETS_PER_ADDRESS: '1000000', JOINS_PER_WINDOW: '1000000' };

/** @type {Start} */
async function startBare() {
  const child = fork(fileURLToPath(new URL('bare-process.mjs', import.meta.url)));
  const [origin] = await once(child, 'message');
  const { pid } = child;
  if (pid === undefined) throw new Error('The bare relay did not start.');
  const close = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { origin, pid, close };
}

/** The two servers, by name. */
export const SERVERS = {
  /** @type {Start} */
  product: (environment = {}) => startProduct({ ...UNLIMITED_ADDRESS, ...environment }),
  bare: startBare,
};

/**
 * Measures both servers in turn, `rounds` times.
 * @param {number} rounds
 * @param {(start: Start, round: number) => Promise<number>} once
 */
export async function compareServers(rounds, once) {
  /** @type {Record<'product' | 'bare', number[]>} */
  const values = { product: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    values.product.push(await once(SERVERS.product, round));
    values.bare.push(await once(SERVERS.bare, round));
  }
  return values;
}

/**
 * The resident memory of a process, in bytes (Linux).
 * @param {number} pid
 */
export function residentBytes(pid) {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/**
 * The fields of `/proc/PID/stat` after the name: state, parent and so on. The name in parentheses may hold any character (proc(5)).
 * @param {number} pid
 */
export function statFields(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/**
 * The processor time that a process has used, in seconds (Linux; 100 ticks a second).
 * @param {number} pid
 */
export function processorSeconds(pid) {
  const fields = statFields(pid);
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

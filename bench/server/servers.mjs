/** The two servers that are compared, each in a process of its own, and what their processes weigh. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startProduct } from '../product-server.mjs';

/** A benchmark is one address that does what a town does. */
const UNLIMITED_ADDRESS = { SOCKETS_PER_ADDRESS: '1000000', JOINS_PER_WINDOW: '1000000' };

async function startBare() {
  const child = fork(fileURLToPath(new URL('bare-process.mjs', import.meta.url)));
  const [origin] = await once(child, 'message');
  const close = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { origin, pid: child.pid, close };
}

/** How each of the two is started: resolves to `{ origin, pid, close }`. */
export const SERVERS = {
  product: (environment = {}) => startProduct({ ...UNLIMITED_ADDRESS, ...environment }),
  bare: startBare,
};

/** Memory that a process holds, in bytes (Linux). */
export function residentBytes(pid) {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/** Processor time that a process has used, in seconds (Linux; 100 ticks a second). */
export function processorSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

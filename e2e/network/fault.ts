/**
 * Cuts and losses in a network namespace: the one that the tests run in, or that of a machine of the laboratory. Never touches any other
 * network.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a system program to its end, in the namespace of the tests. */
export async function run(program: string, ...args: readonly string[]): Promise<void> {
  if (process.env.CALL_NETWORK !== 'namespace')
    throw new Error('Faults are made in a namespace of their own: run `npm run e2e` as root.');
  await execute(program, args);
}

/** Runs a system program in a machine's namespace. */
export const runIn = (namespace: string, ...command: readonly string[]): Promise<void> =>
  run('ip', 'netns', 'exec', namespace, ...command);

const filter = (namespace: string | undefined, ...rule: readonly string[]): Promise<void> =>
  namespace === undefined ? run('iptables', ...rule) : runIn(namespace, 'iptables', ...rule);

/** Drops all UDP; signaling, over TCP, arrives. */
export const cutMedia = (namespace?: string): Promise<void> => filter(namespace, '-I', 'INPUT', '-p', 'udp', '-j', 'DROP');

/** Drops this share of UDP packets, 0 to 1, at random. */
export const dropMedia = (share: number, namespace?: string): Promise<void> => {
  const byChance = ['-m', 'statistic', '--mode', 'random', '--probability', String(share)];
  return filter(namespace, '-I', 'INPUT', '-p', 'udp', ...byChance, '-j', 'DROP');
};

/** Ends every cut and loss. */
export const restoreNetwork = (namespace?: string): Promise<void> => filter(namespace, '-F', 'INPUT');

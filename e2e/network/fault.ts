/** Faults of the network namespace that the tests run in: cuts, losses, another address. Never touches any other network. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The one interface of the namespace that calls use; see in-namespace.sh. */
const INTERFACE = 'call0';

async function run(...command: [string, ...string[]]): Promise<void> {
  if (process.env.CALL_NETWORK !== 'namespace')
    throw new Error('Faults are made in a namespace of their own: run `npm run e2e` as root.');
  await execute(command[0], command.slice(1));
}

/** Nothing that travels over UDP arrives any more; signaling, over TCP, does. */
export const cutMedia = (): Promise<void> => run('iptables', '-I', 'INPUT', '-p', 'udp', '-j', 'DROP');

/** Of everything over UDP this share, 0 to 1, is lost at random. */
export const loseMedia = (share: number): Promise<void> =>
  run(
    'iptables',
    '-I',
    'INPUT',
    '-p',
    'udp',
    '-m',
    'statistic',
    '--mode',
    'random',
    '--probability',
    String(share),
    '-j',
    'DROP',
  );

/** Ends every cut and loss. */
export const healNetwork = (): Promise<void> => run('iptables', '-F', 'INPUT');

/** The machine moves from one network to another, as from cable to Wi-Fi. Networks are `a.b.c`; our address in each ends in 1. */
export async function changeNetwork(from: string, to: string): Promise<void> {
  await run('ip', 'address', 'add', `${to}.1/24`, 'dev', INTERFACE);
  await run('ip', 'address', 'del', `${from}.1/24`, 'dev', INTERFACE);
  await run('ip', 'route', 'replace', 'default', 'via', `${to}.254`);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { io as connect, type Socket } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';

const MAIN = path.join(import.meta.dirname, 'main.ts');

interface LogLine {
  readonly msg: string;
  readonly address?: { readonly port: number };
}

let child: ChildProcess;
let client: Socket | undefined;
afterEach(() => {
  client?.disconnect();
  child.kill('SIGKILL');
});

/** The server as a process of its own; `exit` resolves to its code and its output. */
function start(environment: Record<string, string>) {
  child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...environment },
  });
  const log: LogLine[] = [];
  let complaint = '';
  let rest = '';
  child.stdout?.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    log.push(...lines.map((line) => JSON.parse(line) as LogLine));
  });
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  // Not `exit`, after which more output may arrive.
  const exit = once(child, 'close').then(([code]) => ({ code: code as number | null, complaint }));
  return { log, exit };
}

test('HOST-7 a server that receives SIGTERM notifies every client, waits for them to disconnect, and exits', async () => {
  const { log, exit } = start({ LOG_LEVEL: 'info' });
  await expect.poll(() => log.map(({ msg }) => msg), { timeout: 60_000 }).toContain('listening');
  const port = log.find(({ msg }) => msg === 'listening')?.address?.port;
  client = connect(`http://127.0.0.1:${port}`, { transports: ['websocket'], reconnection: false });
  await new Promise((resolve) => client?.once('connect', () => resolve(undefined)));
  const warned = new Promise((resolve) => client?.once('server draining', resolve));
  const gone = new Promise((resolve) => client?.once('disconnect', resolve));
  child.kill('SIGTERM');
  expect(await warned).toEqual({ reconnectWithinMs: expect.any(Number) });
  await gone;
  expect((await exit).code).toBe(0);
  expect(log.map(({ msg }) => msg).slice(-2)).toEqual(['draining', 'stopped']);
}, 90_000);

test('HOST-4 a server with an invalid environment exits at once and names the variable', async () => {
  const { code, complaint } = await start({ PORT: 'eighty' }).exit;
  expect(code).toBe(1);
  expect(complaint).toContain('PORT is "eighty"');
}, 90_000);

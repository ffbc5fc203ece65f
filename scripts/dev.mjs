/** `npm run dev`: serves the client with Vite and hot reload (WEB_PORT, 5173) and runs the server with tsx watch (PORT, 8000). Ctrl-C ends both. */
import { spawn } from 'node:child_process';
import { inRepository } from './repository.mjs';
import { toolEntry } from './run-process.mjs';
import { setup } from './setup.mjs';
import { runProgram } from './user-error.mjs';

const WEB_PORT = '5173';
const SERVER_PORT = '8000';

/** Starts the signaling server from its sources. It restarts when one of them changes. */
function startServer() {
  const args = [toolEntry('tsx'), 'watch', '--clear-screen=false', inRepository('apps', 'server', 'src', 'main.ts')];
  // Without a terminal on stdin: tsx would take the Enter key, and Vite's shortcuts with it.
  // Vite serves the pages here, at the root.
  const env = { ...process.env, BASE_PATH: '' };
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

async function main() {
  process.env.PORT ??= SERVER_PORT;
  process.env.WEB_PORT ??= WEB_PORT;
  await setup();
  const { createServer } = await import('vite');
  const server = startServer();

  const root = inRepository('apps', 'web');
  const web = await createServer({ root, configFile: inRepository('apps', 'web', 'vite.config.ts') });
  await web.listen();
  web.printUrls();

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    server.kill('SIGTERM');
    await web.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
  const exitCode = await new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 0)));
  await stop();
  process.exit(exitCode);
}

await runProgram(main);

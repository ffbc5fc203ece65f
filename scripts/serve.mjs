/** Runs the build. PORT, HOST, LOG_LEVEL and the other settings come from the environment (docs/self-hosting.md). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOutput } from './build.mjs';
import { isProgram } from './repository.mjs';
import { runProgram, UserError } from './user-error.mjs';

/**
 * Starts the built server in this process. The server stops on SIGTERM and SIGINT.
 * @throws {UserError} when there is no build
 */
export async function serve() {
  for (const file of [buildOutput.server, path.join(buildOutput.web, 'index.html')]) {
    if (!existsSync(file))
      throw new UserError('There is nothing to serve yet. Run `npm run build` first (or `npm start`, which builds).');
  }
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(buildOutput.server).href);
}

if (isProgram(import.meta.url)) await runProgram(serve);

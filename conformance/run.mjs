/**
 * `npm run conformance -- URL`: checks a signaling server against docs/protocol.md, one line for each check. Without a URL it checks a fresh build of
 * this repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startProduct } from '../bench/product-server.mjs';
import { build } from '../scripts/build.mjs';
import { inRepository, isProgram } from '../scripts/repository.mjs';
import { setup } from '../scripts/setup.mjs';
import { runProgram, UserError } from '../scripts/user-error.mjs';

/** Where the counts are left, for the sum at the end of `npm test`. */
export const conformanceReportFile = inRepository('test-results', 'conformance.json');

/** @param {{ section: string, title: string, departure: import('./expect.mjs').Departure | null }} result */
function writeResult({ section, title, departure }) {
  process.stdout.write(`${departure ? 'FAILED' : 'ok    '} ${section.padEnd(11)}  ${title}\n`);
  if (departure) process.stdout.write(`       expected  ${departure.expected}\n       received  ${departure.received}\n`);
}

/**
 * Checks the server at this URL.
 * @param {string} url
 * @returns {Promise<import('../scripts/test-tally.mjs').Tally>}
 */
async function checkServer(url) {
  // Imported late: `npm test` reads this file before the packages that a client needs are installed.
  const [{ CHECKS, runChecks }, { Stage }] = await Promise.all([import('./checks.mjs'), import('./stage.mjs')]);
  const stage = new Stage(url);
  await stage.connect().catch((error) => {
    throw new UserError(`No Socket.IO server answers at ${url}: ${error.received}.`);
  });
  try {
    const failed = await runChecks(stage, writeResult);
    return { passed: CHECKS.length - failed, failed, skipped: 0 };
  } finally {
    stage.close();
  }
}

/** Builds and starts the product with the limits that it ships with, and checks it. */
export async function runConformance() {
  await build();
  const server = await startProduct({ JOINS_PER_WINDOW: '', LOG_LEVEL: 'silent' });
  try {
    const tally = await checkServer(server.origin);
    mkdirSync(path.dirname(conformanceReportFile), { recursive: true });
    writeFileSync(conformanceReportFile, `${JSON.stringify(tally)}\n`);
    return tally;
  } finally {
    await server.close();
  }
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const [url, ...others] = process.argv.slice(2);
    if (others.length > 0 || (url !== undefined && !/^https?:\/\//.test(url)))
      throw new UserError('The command takes one URL, such as https://call.example.org or http://localhost:8000/call.');
    await setup();
    const { passed, failed } = url === undefined ? await runConformance() : await checkServer(url);
    process.stdout.write(`\n${passed} of ${passed + failed} checks passed.\n`);
    return failed === 0 ? 0 : 1;
  });
}

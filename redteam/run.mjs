/**
 * `npm run redteam`: attacks a server of its own and prints the results. `-- --short` takes less than two minutes and is part of
 * `npm test`; `-- NAME` runs one attack, `-- --seed=7` changes the random ones.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startProduct } from '../bench/product-server.mjs';
import { build } from '../scripts/build.mjs';
import { inRepository, isProgram } from '../scripts/repository.mjs';
import { setup } from '../scripts/setup.mjs';
import { runProgram, UserError } from '../scripts/user-error.mjs';
import { tableOf } from './table.mjs';

/** The file of the result, for the sum at the end of `npm test`. */
export const redteamReportFile = inRepository('test-results', 'redteam.json');

/**
 * Every attack, in order.
 * @type {Record<string, () => Promise<import('./attack-run.mjs').Attack>>}
 */
const ATTACKS = {
  orders: () => import('./attacks/orders.mjs'),
  places: () => import('./attacks/places.mjs'),
  websites: () => import('./attacks/websites.mjs'),
  requests: () => import('./attacks/requests.mjs'),
  descriptions: () => import('./attacks/descriptions.mjs'),
  floods: () => import('./attacks/floods.mjs'),
  unread: () => import('./attacks/unread.mjs'),
  mutants: () => import('./attacks/mutants.mjs'),
  addresses: () => import('./attacks/addresses.mjs'),
  slow: () => import('./attacks/slow.mjs'),
};

/**
 * Attacks a fresh build.
 * @param {{ isShort: boolean, seed?: number, names?: readonly string[] }} options
 * @returns {Promise<import('../scripts/test-tally.mjs').Tally>}
 */
export async function runRedteam({ isShort, seed = 1, names = Object.keys(ATTACKS) }) {
  /** @param {import('../scripts/test-tally.mjs').Tally} tally */
  const report = (tally) => {
    mkdirSync(path.dirname(redteamReportFile), { recursive: true });
    writeFileSync(redteamReportFile, `${JSON.stringify(tally)}\n`);
    return tally;
  };
  if (process.platform !== 'linux') {
    process.stdout.write('The attacks need Linux (addresses of 127.0.0.0/8, /proc): they are skipped here.\n');
    return report({ passed: 0, failed: 0, skipped: names.length });
  }
  await build();
  // Imported late: `npm test` imports this file before it installs the packages of the clients.
  const { startAttackRun } = await import('./attack-run.mjs');
  // With the default limits.
  const server = await startProduct({ JOINS_PER_WINDOW: '', LOG_LEVEL: 'silent' });
  const results = [];
  try {
    const attackRun = await startAttackRun(server, { isShort, seed });
    for (const [name, load] of Object.entries(ATTACKS)) {
      if (names.includes(name)) results.push(await attackRun.run(name, await load()));
    }
    await attackRun.end();
  } finally {
    await server.close();
  }
  process.stdout.write(`${tableOf(results, { isShort, seed })}\n`);
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  return report({ passed: results.length - failed, failed, skipped: 0 });
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const args = process.argv.slice(2);
    const names = args.filter((argument) => !argument.startsWith('--'));
    const unknown = names.filter((name) => !(name in ATTACKS));
    if (unknown.length > 0)
      throw new UserError(`There is no attack ${unknown.join(', ')}; there are: ${Object.keys(ATTACKS).join(', ')}.`);
    await setup();
    const seed = Number(args.find((argument) => argument.startsWith('--seed='))?.slice('--seed='.length) ?? 1);
    const { failed } = await runRedteam({ isShort: args.includes('--short'), seed, ...(names.length > 0 && { names }) });
    return failed === 0 ? 0 : 1;
  });
}

/** `npm run e2e`: the browser tests, in a network namespace of their own where that is possible. Arguments go on to Playwright. */
import { existsSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { runProgram } from './complaint.mjs';
import { findBrowser, installPackage } from './find-browser.mjs';
import { findFirefox } from './find-firefox.mjs';
import { inRepository, isProgram } from './repository.mjs';
import { run, runQuietly, toolEntry } from './run-process.mjs';
import { setup } from './setup.mjs';
import { installTestServers } from './test-servers.mjs';

/** Where Playwright leaves its report (playwright.config.ts says the same), for the sum at the end of `npm test`. */
export const browserReportFile = inRepository('test-results', 'browser.json');

const namespaceScript = inRepository('e2e', 'network', 'in-namespace.sh');
/** Run unless the arguments name projects; the screenshots write into docs/ and are asked for by name. */
const DEFAULT_PROJECTS = ['--project=chromium', '--project=dev-server'];
const FIREFOX_PROJECT = '--project=firefox';
const PLAIN = 'The browser tests run on the network of this machine';

/** What to put before a command so that it runs in a namespace of its own; nothing, and a sentence why, where that cannot be. */
async function namespacePrefix() {
  if (process.platform !== 'linux') return { prefix: [], reason: `${PLAIN}: network namespaces are a thing of Linux.` };
  if (process.getuid() !== 0) return { prefix: [], reason: `${PLAIN}: only root may make a network namespace.` };
  const hasTools = async () =>
    (await runQuietly('sh', ['-c', 'command -v ip && command -v unshare && command -v iptables'])).code === 0;
  if (!(await hasTools()) && existsSync('/usr/bin/apt-get')) await installPackage('iproute2', 'util-linux', 'iptables');
  const trial = await runQuietly('sh', [namespaceScript, 'true']);
  if (trial.code !== 0) return { prefix: [], reason: `${PLAIN}: it could make no namespace (${trial.output.trim()}).` };
  return { prefix: ['sh', namespaceScript], reason: 'The browser tests run in a network namespace of their own.' };
}

/** The tests with Firefox, where there is one; in the CI they run anyway, and fail without it. */
function firefoxProjects(firefox) {
  if (firefox !== null || process.env.CI !== undefined) return [FIREFOX_PROJECT];
  process.stdout.write(
    'There is no Firefox here: its tests are left out. Install firefox-esr or set FIREFOX_PATH to run them.\n',
  );
  return [];
}

/**
 * Runs Playwright to its end.
 * @param {readonly string[]} args further arguments for `playwright test`
 * @returns {Promise<number>} its exit code
 */
export async function runBrowserTests(args) {
  const env = { ...process.env, CHROMIUM_PATH: await findBrowser() };
  const firefox = await findFirefox();
  if (firefox !== null) env.FIREFOX_PATH = firefox;
  await build();
  await installTestServers();
  const { prefix, reason } = await namespacePrefix();
  process.stdout.write(`${reason}\n`);
  rmSync(browserReportFile, { force: true });
  const isAsked = args.some((argument) => argument.startsWith('--project'));
  const projects = isAsked ? [] : [...DEFAULT_PROJECTS, ...firefoxProjects(firefox)];
  const playwright = [process.execPath, toolEntry('@playwright/test', 'playwright'), 'test', '--workers=1', ...projects, ...args];
  const [command, ...rest] = [...prefix, ...playwright];
  return run(command, rest, { env });
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await setup();
    return runBrowserTests(process.argv.slice(2));
  });
}

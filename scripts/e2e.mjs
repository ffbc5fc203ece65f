/** `npm run e2e`: runs the browser tests, in a network namespace of their own where that is possible. Arguments go on to Playwright. */
import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build } from './build.mjs';
import { findBrowser, installPackage } from './find-browser.mjs';
import { findFirefox } from './find-firefox.mjs';
import { inRepository, isProgram } from './repository.mjs';
import { run, runQuietly, toolEntry } from './run-process.mjs';
import { setup } from './setup.mjs';
import { installTestServers } from './test-servers.mjs';
import { runProgram, UserError } from './user-error.mjs';

/** A call of two takes half a core; one core stays for the system. */
const sideBySide = Math.max(2, Math.min(4, availableParallelism() - 1));
/**
 * The two runs of Playwright. `calls` runs test after test, since each needs the whole machine. The tests of `faults` mostly wait (for a
 * server that is down, a link that is cut), each with a server and a network of its own: several run side by side.
 */
const RUNS = {
  calls: { projects: ['chromium', 'firefox', 'dev-server'], workers: 1 },
  faults: { projects: ['reliability', 'network'], workers: sideBySide },
};
/** @param {string} name of a run */
const reportFileOf = (name) => inRepository('test-results', name === 'faults' ? 'faults.json' : 'browser.json');

/** The report of the tests of faults, whose annotations are figures. */
export const faultReportFile = reportFileOf('faults');

/** Playwright's reports (playwright.config.ts has the same paths), for the sum at the end of `npm test`. */
export const browserReportFiles = Object.keys(RUNS).map(reportFileOf);

const namespaceScript = inRepository('e2e', 'network', 'in-namespace.sh');
const PLAIN = 'The browser tests run on the network of this machine';

/**
 * The script that runs a command in a namespace of its own, or null where that is impossible; a sentence says why.
 * @returns {Promise<{ script: string | null, reason: string }>}
 */
async function findNamespaceScript() {
  if (process.platform !== 'linux') return { script: null, reason: `${PLAIN}: network namespaces exist on Linux only.` };
  if (process.getuid?.() !== 0) return { script: null, reason: `${PLAIN}: only root may create a network namespace.` };
  const hasTools = async () =>
    (await runQuietly('sh', ['-c', 'command -v ip && command -v unshare && command -v iptables'])).code === 0;
  if (!(await hasTools()) && existsSync('/usr/bin/apt-get')) await installPackage('iproute2', 'util-linux', 'iptables');
  const trial = await runQuietly('sh', [namespaceScript, 'true']);
  if (trial.code !== 0) return { script: null, reason: `${PLAIN}: creating a namespace failed (${trial.output.trim()}).` };
  return { script: namespaceScript, reason: 'The browser tests run in a network namespace of their own.' };
}

/**
 * Leaves out the projects that this machine cannot run, with a sentence each. In the CI a missing laboratory fails instead.
 * @param {readonly string[]} projects
 * @param {{ hasNamespace: boolean, hasRelay: boolean, hasFirefox: boolean }} machine
 */
function withoutMissing(projects, { hasNamespace, hasRelay, hasFirefox }) {
  const isCi = process.env.CI !== undefined;
  const missing = new Set();
  if (projects.includes('firefox') && !hasFirefox && !isCi) {
    missing.add('firefox');
    process.stdout.write(
      'There is no Firefox here: its tests are left out. Install firefox-esr or set FIREFOX_PATH to run them.\n',
    );
  }
  if (projects.includes('network') && !(hasNamespace && hasRelay)) {
    const tools = hasNamespace ? 'coturn' : 'Linux, root, iproute2 and iptables';
    const sentence = `The network laboratory (cuts, losses, routers, relays) needs ${tools}`;
    if (isCi) throw new UserError(`${sentence}, and the CI must run it.`);
    missing.add('network');
    process.stdout.write(`${sentence}: its tests are left out here.\n`);
  }
  return projects.filter((project) => !missing.has(project));
}

/**
 * The runs that the arguments ask for: every one by default, the one whose projects they name, or all in one for a file or title.
 * @param {readonly string[]} args
 */
function runsFor(args) {
  const asked = args.filter((argument) => argument.startsWith('--project=')).map((argument) => argument.slice(10));
  if (asked.length > 0) {
    const isFaults = asked.every((project) => RUNS.faults.projects.includes(project));
    return [{ name: isFaults ? 'faults' : 'calls', projects: asked, workers: isFaults ? RUNS.faults.workers : 1 }];
  }
  const every = Object.entries(RUNS).map(([name, { projects, workers }]) => ({ name, projects, workers }));
  if (args.length === 0) return every;
  return [{ name: 'calls', projects: every.flatMap(({ projects }) => projects), workers: 1 }];
}

/**
 * Runs Playwright to its end.
 * @param {readonly string[]} args further arguments for `playwright test`
 * @returns {Promise<number>} its exit code
 */
export async function runBrowserTests(args) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, CHROMIUM_PATH: await findBrowser() };
  const firefox = await findFirefox();
  if (firefox !== null) env.FIREFOX_PATH = firefox;
  await build();
  const { relay: hasRelay, proxies: hasProxies } = await installTestServers();
  if (!hasProxies && process.env.CI !== undefined)
    throw new UserError('The CI must run the tests behind nginx and Caddy; one of them is missing.');
  const { script, reason } = await findNamespaceScript();
  process.stdout.write(`${reason}\n`);
  const others = args.filter((argument) => !argument.startsWith('--project='));
  let code = 0;
  for (const { name, projects, workers } of runsFor(args)) {
    rmSync(reportFileOf(name), { force: true });
    const able = withoutMissing(projects, { hasNamespace: script !== null, hasRelay, hasFirefox: firefox !== null });
    if (able.length === 0) continue;
    const chosen = [`--workers=${workers}`, ...able.map((project) => `--project=${project}`), ...others];
    const playwright = [toolEntry('@playwright/test', 'playwright'), 'test', ...chosen];
    const options = { env: { ...env, BROWSER_TESTS: name } };
    const exitCode = await (script === null
      ? run(process.execPath, playwright, options)
      : run('sh', [script, process.execPath, ...playwright], options));
    code = Math.max(code, exitCode);
  }
  return code;
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await setup();
    return runBrowserTests(process.argv.slice(2));
  });
}

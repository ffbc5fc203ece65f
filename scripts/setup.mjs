/** Prepares a machine for every other script: checks Node's version and installs the locked packages. Imports Node's own modules only. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { inRepository, isProgram } from './repository.mjs';
import { npmCommand, run } from './run-process.mjs';
import { runProgram, UserError } from './user-error.mjs';
import { isInRange } from './version-order.mjs';

const lockFile = inRepository('package-lock.json');
/** npm writes this file last: it exists after a complete installation only. */
const npmRecord = inRepository('node_modules', '.package-lock.json');
const stampFile = inRepository('node_modules', '.installed-lock');

/**
 * Throws when a Node version is outside package.json's `engines`.
 * @param {string} version
 * @param {string} range
 * @throws {UserError}
 */
export function requireNode(version, range) {
  if (isInRange(version, range)) return;
  throw new UserError(
    `Vis-à-vis needs Node ${range.replaceAll('||', 'or')}, and this is Node ${version}.\nInstall Node 24 from https://nodejs.org and try again.`,
  );
}

/**
 * Whether the installed packages are those of the lock file. Either npm finished after the lock was last written, or the lock has the
 * hash that the stamp recorded after npm had finished (a checkout of another branch and back writes the same content again).
 * @param {{ lockHash: string, lockTimeMs: number, recordTimeMs: number | null, stamp: string | null, stampTimeMs: number | null }} facts
 *   hashes and modification times; `null` where a file is missing
 */
export function isInstalled({ lockHash, lockTimeMs, recordTimeMs, stamp, stampTimeMs }) {
  if (recordTimeMs === null) return false;
  return recordTimeMs >= lockTimeMs || (stamp === lockHash && stampTimeMs !== null && stampTimeMs >= recordTimeMs);
}

/** Checks Node and installs the locked packages when they are missing or older than the lock. Takes under 100 ms when all is installed. */
export async function setup() {
  const { engines } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
  requireNode(process.versions.node, engines.node);

  const lockHash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const stampTimeMs = modifiedAtMs(stampFile);
  const stamp = stampTimeMs === null ? null : readFileSync(stampFile, 'utf8').trim();
  const recordTimeMs = modifiedAtMs(npmRecord);
  const isReady = isInstalled({ lockHash, lockTimeMs: modifiedAtMs(lockFile) ?? 0, recordTimeMs, stamp, stampTimeMs });
  if (!isReady) await installPackages();
  const isStampOld = stampTimeMs === null || recordTimeMs === null || stampTimeMs < recordTimeMs;
  if (!isReady || stamp !== lockHash || isStampOld) writeFileSync(stampFile, `${lockHash}\n`);
}

/** @param {string} file */
const modifiedAtMs = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;

async function installPackages() {
  process.stdout.write('Installing the packages (once; it takes a minute) ...\n');
  const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  // Playwright would download three browsers, while find-browser.mjs downloads one at most, and for the tests only.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const code = await run(npm.command, npm.args, { ...npm.options, env });
  if (code !== 0) throw new UserError('npm could not install the packages (its message is above). Is there a network?');
}

if (isProgram(import.meta.url)) await runProgram(setup);

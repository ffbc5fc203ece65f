/** Checks the supply chain: security floors for transitive packages, and exact versions for direct ones. */
import { readFileSync } from 'node:fs';
import { inRepository, isProgram } from './repository.mjs';
import { runProgram, UserError } from './user-error.mjs';
import { isAtLeast } from './version-order.mjs';

/**
 * The oldest versions without a known vulnerability. They are listed here because not every registry answers npm's audit.
 * @type {Record<string, string>}
 */
const FLOORS = {
  'engine.io': '6.6.9',
  ws: '8.21.1',
  'socket.io-parser': '4.2.7',
  'path-to-regexp': '8.4.0',
  qs: '6.16.0',
};
/** @typedef {{ version?: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} LockedPackage */

const EXACT_VERSION = /^\d+\.\d+\.\d+$/;

/** @param {string} place such as `node_modules/a/node_modules/ws` */
const packageNameOf = (place) => place.split('node_modules/').at(-1) ?? '';

/**
 * The problems of a lock file, one sentence each.
 * @param {{ packages: Record<string, LockedPackage> }} lock
 * @param {Record<string, string>} [floors] oldest version by package name
 * @returns {string[]}
 */
export function versionProblems(lock, floors = FLOORS) {
  const problems = [];
  for (const [place, { version, dependencies, devDependencies }] of Object.entries(lock.packages)) {
    if (place.includes('node_modules/')) {
      const floor = floors[packageNameOf(place)];
      // A link to a folder has no version.
      if (floor !== undefined && !isAtLeast(version ?? '0', floor)) problems.push(`${place} is ${version}, older than ${floor}.`);
      continue;
    }
    for (const [wanted, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (!EXACT_VERSION.test(range))
        problems.push(`${place || '.'}/package.json: ${wanted} is "${range}"; write one exact version.`);
    }
  }
  const installed = new Set(Object.keys(lock.packages).map(packageNameOf));
  const missing = Object.keys(floors).filter((name) => !installed.has(name));
  return [
    ...problems,
    ...missing.map((name) => `${name} is no longer in package-lock.json; take its floor out of check-versions.mjs.`),
  ];
}

/** Checks this repository. Returns the problems. */
export const checkVersions = () => versionProblems(JSON.parse(readFileSync(inRepository('package-lock.json'), 'utf8')));

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const problems = checkVersions();
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  });
}

/** Holds the supply chain: security floors for packages that others bring along, and exact versions for those that we name. */
import { readFileSync } from 'node:fs';
import { inRepository, isProgram } from './repository.mjs';
import { runProgram, UserError } from './user-error.mjs';
import { isAtLeast } from './version-order.mjs';

/** The oldest versions without a known hole; npm's audit does not answer everywhere, so they are held here. */
const FLOORS = {
  'engine.io': '6.6.9',
  ws: '8.21.1',
  'socket.io-parser': '4.2.7',
  'path-to-regexp': '8.4.0',
  qs: '6.16.0',
};
const EXACT_VERSION = /^\d+\.\d+\.\d+$/;

/**
 * What is wrong in a lock file, one sentence each.
 * @param {{ packages: Record<string, { version?: string, link?: boolean, dependencies?: object, devDependencies?: object }> }} lock
 * @param {Record<string, string>} [floors] oldest version by package name
 * @returns {string[]}
 */
export function versionProblems(lock, floors = FLOORS) {
  const problems = [];
  for (const [place, { version, dependencies, devDependencies }] of Object.entries(lock.packages)) {
    const name = place.split('node_modules/').at(-1);
    if (place.includes('node_modules/')) {
      if (floors[name] !== undefined && !isAtLeast(version, floors[name]))
        problems.push(`${place} is ${version}, older than ${floors[name]}.`);
      continue;
    }
    for (const [wanted, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (!EXACT_VERSION.test(range))
        problems.push(`${place || '.'}/package.json: ${wanted} is "${range}"; write one exact version.`);
    }
  }
  const installed = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)));
  const missing = Object.keys(floors).filter((name) => !installed.has(name));
  return [
    ...problems,
    ...missing.map((name) => `${name} is no longer in package-lock.json; take its floor out of check-versions.mjs.`),
  ];
}

/** Checks this repository; returns the problems. */
export const checkVersions = () => versionProblems(JSON.parse(readFileSync(inRepository('package-lock.json'), 'utf8')));

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const problems = checkVersions();
    if (problems.length > 0) throw new UserError(problems.join('\n'));
  });
}

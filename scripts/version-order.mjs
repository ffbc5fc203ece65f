/** Compares version numbers of the form 1.2.3 without a dependency. Pre-release tags are ignored. */

/**
 * The three numbers of a version; missing ones are 0.
 * @param {string} version for example `20.19.0`, `v24` or `^20.19.0`
 * @returns {[number, number, number]}
 */
function numbersOf(version) {
  const [major, minor = '0', patch = '0'] = version.replace(/^[^\d]*/, '').split(/[.+-]/);
  return [Number(major), Number(minor), Number(patch)];
}

/**
 * Whether a version is at least as new as a floor.
 * @param {string} version
 * @param {string} floor
 */
export function isAtLeast(version, floor) {
  const have = numbersOf(version);
  const want = numbersOf(floor);
  const [differs] = have.map((number, place) => number - (want[place] ?? 0)).filter((difference) => difference !== 0);
  return differs === undefined || differs > 0;
}

/**
 * Whether a version is in a range of the forms that package.json uses: `^1.2.3` and `>=1.2.3`, joined by `||`.
 * @param {string} version
 * @param {string} range
 */
export function isInRange(version, range) {
  return range.split('||').some((part) => {
    const term = part.trim();
    const sameMajor = !term.startsWith('^') || numbersOf(version)[0] === numbersOf(term)[0];
    return sameMajor && isAtLeast(version, term);
  });
}

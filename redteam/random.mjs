/** Pseudorandom numbers from a seed, so that a failure can be repeated. */

/**
 * Numbers from 0 to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A random item of a list that is not empty.
 * @template Item
 * @param {() => number} random
 * @param {readonly Item[]} list
 * @returns {Item}
 */
export function oneOf(random, list) {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('A list of no items has no random item.');
  return item;
}

/** Medians and spreads of a handful of values. */

/**
 * The value in the middle; of an even number the mean of the two in the middle; NaN of none.
 * @param {readonly number[]} values
 */
export function median(values) {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = Math.floor(inOrder.length / 2);
  const upper = inOrder[middle] ?? Number.NaN;
  return inOrder.length % 2 === 1 ? upper : ((inOrder[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * The least and the greatest value.
 * @param {readonly number[]} values
 * @returns {[number, number]}
 */
export const spread = (values) => [Math.min(...values), Math.max(...values)];

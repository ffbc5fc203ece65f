/** Medians and spreads of a handful of values. */

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values) {
  const inOrder = sorted(values);
  const middle = inOrder.length / 2;
  return inOrder.length % 2 === 1 ? inOrder[Math.floor(middle)] : (inOrder[middle - 1] + inOrder[middle]) / 2;
}

/** The least and the greatest. */
export const spread = (values) => [Math.min(...values), Math.max(...values)];

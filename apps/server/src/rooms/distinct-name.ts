/** Tells participants of one room apart whose names read the same; pure. */
import { likenessOf } from '@visavis/contract/name-likeness';

/** `name`, or with the smallest free number behind it when a name of `others` reads the same: `Ana (2)`. */
export function distinctName(name: string, others: readonly string[]): string {
  const taken = new Set(others.map(likenessOf));
  let distinct = name;
  for (let number = 2; taken.has(likenessOf(distinct)); number += 1) distinct = `${name} (${number})`;
  return distinct;
}

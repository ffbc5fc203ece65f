/** Makes names of participants in one room distinct; pure. */
import { likenessOf } from '@visavis/contract/name-likeness';

/** `name`, or `name` with the smallest free number when a name of `others` looks the same: `Ana (2)`. */
export function distinctName(name: string, others: readonly string[]): string {
  const taken = new Set(others.map(likenessOf));
  let distinct = name;
  for (let number = 2; taken.has(likenessOf(distinct)); number += 1) distinct = `${name} (${number})`;
  return distinct;
}

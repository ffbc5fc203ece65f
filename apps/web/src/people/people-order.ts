/** Who stands where in the list of people; pure. */
import type { Participant } from '@visavis/contract';

/** What ordering needs of somebody. */
type Person = Pick<Participant, 'id' | 'name' | 'handRaisedAt'>;

/**
 * Raised hands first, in the order in which they went up, then everybody else as they came; ourselves before the others. Of these only
 * those whose name has every word of `search` in it, whatever the case and the accents.
 */
export function orderPeople<P extends Person>(people: readonly P[], search: string): P[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = people.filter(({ name }) => words.every((word) => plain(name).includes(word)));
  const hands = found.filter(({ handRaisedAt }) => handRaisedAt !== null);
  const rest = found.filter(({ handRaisedAt }) => handRaisedAt === null);
  return [...hands.sort((a, b) => (a.handRaisedAt ?? 0) - (b.handRaisedAt ?? 0)), ...rest];
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

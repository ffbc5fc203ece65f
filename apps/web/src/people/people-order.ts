/** The order of the people list; pure. */
import type { Participant } from '@visavis/contract';

/** The fields that the order needs. */
type Person = Pick<Participant, 'id' | 'name' | 'handRaisedAt'>;

/**
 * Raised hands first, in the order in which they were raised, then all others by arrival; the local participant before the remote ones.
 * Only those whose name contains every word of `search`, ignoring case and accents.
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

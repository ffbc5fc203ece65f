/** Under which name something stands in the chat; pure. */
import { likenessOf } from '@visavis/contract/name-likeness';
import type { CallSnapshot, Teller } from '@visavis/engine';

/** Who said something, as far as we know. */
interface Said {
  readonly from: string;
  /** The author's name then. */
  readonly name: string;
  readonly isOwn: boolean;
  /** Hearsay: who told us of it. */
  readonly passedOnBy: Teller | null;
}

/** Null for ourselves. */
export type AuthorLabel = {
  readonly name: string;
  /** A participant who is here bears this name, and the author is, or may be, another one. */
  readonly isEarlier: boolean;
  /** The name of the participant who passed it on; null when the author told us. */
  readonly passedOnBy: string | null;
} | null;

/** Authors who are here stand under the name that they have now: it is the one on their tile. */
export function authorLabel(
  { from, name, isOwn, passedOnBy }: Said,
  { self, participants }: Pick<CallSnapshot, 'self' | 'participants'>,
): AuthorLabel {
  if (isOwn) return null;
  const nameOf = (id: string) => participants.find((participant) => participant.id === id)?.name;
  const present = nameOf(from);
  if (present !== undefined && !passedOnBy) return { name: present, isEarlier: false, passedOnBy: null };
  const likeness = likenessOf(name);
  const isEarlier = [...(self ? [self] : []), ...participants].some((other) => likenessOf(other.name) === likeness);
  return { name, isEarlier, passedOnBy: passedOnBy && (nameOf(passedOnBy.id) ?? passedOnBy.name) };
}

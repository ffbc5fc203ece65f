/** The author's name of a chat message; pure. */
import { likenessOf } from '@visavis/contract/name-likeness';
import type { CallSnapshot, Teller } from '@visavis/engine';

/** The author of a message, as far as known. */
interface Said {
  readonly from: string;
  /** The author's name when it was written. */
  readonly name: string;
  readonly isOwn: boolean;
  /** Hearsay: the participant who passed it on. */
  readonly passedOnBy: Teller | null;
}

/** Null for local messages. */
export type AuthorLabel = {
  readonly name: string;
  /** A present participant has this name, and the author is, or may be, another one. */
  readonly isEarlier: boolean;
  /** The name of the participant who passed it on; null when the author sent it. */
  readonly passedOnBy: string | null;
} | null;

/** A present author is shown under their current name, which is on their tile. */
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

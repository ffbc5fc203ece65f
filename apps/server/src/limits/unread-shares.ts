/** Counts the unread bytes of each sender at one receiver, so that a full connection limits its senders; pure. */

/** The unread bytes that one sender may have at one receiver: two of the longest descriptions. */
export const UNREAD_PER_SENDER = 128 * 1024;

/**
 * The unread packets of one receiver's connection, in order, with their senders. A connection reports only the sum of its unread bytes. Since it
 * is read in order, those are the last bytes that were sent.
 */
export class UnreadShares {
  #shares: { sender: string; bytes: number }[] = [];
  /** The index in `#shares` of the first unread one. */
  #first = 0;
  #total = 0;
  readonly #bySender = new Map<string, number>();

  /** Whether this sender may have `bytes` more. @param unread the unread bytes of the connection. */
  hasRoom(sender: string, bytes: number, unread: number): boolean {
    this.#removeRead(unread);
    return (this.#bySender.get(sender) ?? 0) + bytes <= UNREAD_PER_SENDER;
  }

  /** Counts `bytes` that a sender sends now. */
  add(sender: string, bytes: number): void {
    this.#shares.push({ sender, bytes });
    this.#total += bytes;
    this.#bySender.set(sender, (this.#bySender.get(sender) ?? 0) + bytes);
  }

  /** Removes what the receiver has read: all before the last `unread` bytes. */
  #removeRead(unread: number): void {
    for (let share = this.#shares[this.#first]; share && this.#total - share.bytes >= unread; share = this.#shares[this.#first]) {
      this.#first += 1;
      this.#total -= share.bytes;
      const left = (this.#bySender.get(share.sender) ?? 0) - share.bytes;
      if (left > 0) this.#bySender.set(share.sender, left);
      else this.#bySender.delete(share.sender);
    }
    if (this.#first * 2 < this.#shares.length) return;
    this.#shares = this.#shares.slice(this.#first);
    this.#first = 0;
  }
}

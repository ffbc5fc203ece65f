/** Who has how much unread at one receiver, so that a sender is held back and not the receiver; pure. */

/** What one sender may have unread at one receiver, in bytes: two of the longest descriptions. */
export const UNREAD_PER_SENDER = 128 * 1024;

/**
 * What senders have put into one receiver's connection and it has not read yet, in order. A connection tells only how much is unread in all;
 * since it is read in order, that is the last of what was put in.
 */
export class UnreadShares {
  #shares: { sender: string; bytes: number }[] = [];
  /** Of `#shares`, those before it are read. */
  #first = 0;
  #total = 0;
  readonly #bySender = new Map<string, number>();

  /** Whether this sender may have `bytes` more. @param unread what is unread in all, in bytes. */
  hasRoom(sender: string, bytes: number, unread: number): boolean {
    this.#settle(unread);
    return (this.#bySender.get(sender) ?? 0) + bytes <= UNREAD_PER_SENDER;
  }

  /** Counts what is put in now. */
  add(sender: string, bytes: number): void {
    this.#shares.push({ sender, bytes });
    this.#total += bytes;
    this.#bySender.set(sender, (this.#bySender.get(sender) ?? 0) + bytes);
  }

  /** Takes out what must have been read: all before the last `unread` bytes. */
  #settle(unread: number): void {
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

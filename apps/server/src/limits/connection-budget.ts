/** How much one connection may say: packets of any kind, the messages among them, and bytes. One object and one clock for all, since idle connections are many. */
import { MESSAGE_BURST, MESSAGES_PER_SECOND } from '@visavis/contract/limits';

/** Packets, pings and answers among them: twice the messages that a client may send before it is closed. */
const PACKET_BURST = 600;
const PACKETS_PER_SECOND = 60;
/** Bytes (UTF-16 units, which are bytes in all but names): fifteen of the longest descriptions at once, to a room of sixteen, then four a second. */
const BYTE_BURST = 1024 * 1024;
const BYTES_PER_SECOND = 256 * 1024;
/** Messages over the budget that a connection may send before it is closed. */
const STRIKES = 100;

export class ConnectionBudget {
  #messages = MESSAGE_BURST;
  #packets = PACKET_BURST;
  #bytes = BYTE_BURST;
  #strikes = 0;
  #filledAtMs: number;

  constructor(nowMs: number) {
    this.#filledAtMs = nowMs;
  }

  /** Counts a packet before anything of it is decoded; false when there have been too many. */
  takePacket(nowMs: number, bytes: number): boolean {
    const seconds = (nowMs - this.#filledAtMs) / 1000;
    this.#filledAtMs = nowMs;
    this.#messages = Math.min(MESSAGE_BURST, this.#messages + seconds * MESSAGES_PER_SECOND);
    this.#packets = Math.min(PACKET_BURST, this.#packets + seconds * PACKETS_PER_SECOND) - 1;
    const left = Math.min(BYTE_BURST, this.#bytes + seconds * BYTES_PER_SECOND) - bytes;
    // Overdrawn by a second's worth at most: one that falls silent is heard again after it.
    this.#bytes = Math.max(-BYTES_PER_SECOND, left);
    return this.#packets >= 0;
  }

  /**
   * Counts a message, whose packet has been counted: `ok`; `refused`, which only those over the number of messages hear for so long; `closed`. Too
   * many bytes close nobody: an honest client may have much to say to many, and says it again.
   */
  takeMessage(): 'ok' | 'refused' | 'closed' {
    if (this.#messages >= 1) {
      this.#messages -= 1;
      return this.#bytes < 0 ? 'refused' : 'ok';
    }
    this.#strikes += 1;
    return this.#strikes >= STRIKES ? 'closed' : 'refused';
  }
}

/** The budget of one connection: packets of any kind, the messages among them, and bytes. One object with one clock, since idle connections are many. */
import { MESSAGE_BURST, MESSAGES_PER_SECOND } from '@visavis/contract/limits';

/** Packets, including pings and answers: twice the messages that a client may send before it is closed. */
const PACKET_BURST = 600;
const PACKETS_PER_SECOND = 60;
/** Bytes (UTF-16 units, which differ from bytes in names only): fifteen of the longest descriptions at once, for a room of sixteen, then four a second. */
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

  /** Counts a packet before it is decoded; false when the budget is used up. */
  takePacket(nowMs: number, bytes: number): boolean {
    const seconds = (nowMs - this.#filledAtMs) / 1000;
    this.#filledAtMs = nowMs;
    this.#messages = Math.min(MESSAGE_BURST, this.#messages + seconds * MESSAGES_PER_SECOND);
    this.#packets = Math.min(PACKET_BURST, this.#packets + seconds * PACKETS_PER_SECOND) - 1;
    const left = Math.min(BYTE_BURST, this.#bytes + seconds * BYTES_PER_SECOND) - bytes;
    // Overdrawn by the bytes of one second at most: after a second without packets, messages are accepted again.
    this.#bytes = Math.max(-BYTES_PER_SECOND, left);
    return this.#packets >= 0;
  }

  /**
   * Counts a message after its packet: `ok`, `refused`, or `closed` after `STRIKES` refusals for the number of messages. Too many bytes close no
   * connection, since an honest client may send long descriptions to many participants, and sends a refused one again.
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

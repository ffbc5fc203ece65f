/** Rate-limits requests for local files: 3,000 in a burst blocked the page of the offering participant for 32 s. */
import type { ParticipantId } from '@visavis/contract';
import type { FileBody } from '@visavis/contract/peer-messages/file';
import { steadyNow } from '../common/steady-clock.ts';
import { OFFERS_MAX } from './files-state.ts';

type Take = Extract<FileBody, { kind: 'take' }>;

/** Burst of takes of one participant, as after a lost link ... */
const BURST = 8;
/** ... and their sustained rate, a second. */
const PER_SECOND = 2;

interface Line {
  tokens: number;
  atMs: number;
  /** The newest take of each file; it replaces an older one. */
  readonly waiting: Map<string, Take>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class TakeQueue {
  readonly #serve: (from: ParticipantId, take: Take) => void;
  readonly #lines = new Map<ParticipantId, Line>();

  /** @param serve starts sending, or refuses. */
  constructor(serve: (from: ParticipantId, take: Take) => void) {
    this.#serve = serve;
  }

  /** Adds a request; dropped beyond {@link OFFERS_MAX} waiting files. */
  add(from: ParticipantId, take: Take): void {
    const line = this.#lines.get(from) ?? { tokens: BURST, atMs: steadyNow(), waiting: new Map(), timer: undefined };
    this.#lines.set(from, line);
    if (line.waiting.size >= OFFERS_MAX && !line.waiting.has(take.id)) return;
    line.waiting.set(take.id, take);
    if (line.timer === undefined) this.#advance(from, line);
  }

  /** A participant has cancelled this transfer. */
  cancel(from: ParticipantId, transfer: number): void {
    const waiting = this.#lines.get(from)?.waiting;
    for (const [id, take] of waiting ?? []) if (take.transfer === transfer) waiting?.delete(id);
  }

  /** Drops a participant's requests: they ask again when their channel is open. The rate limit stays. */
  drop(from: ParticipantId): void {
    this.#lines.get(from)?.waiting.clear();
  }

  /** A participant has left. */
  forget(from: ParticipantId): void {
    clearTimeout(this.#lines.get(from)?.timer);
    this.#lines.delete(from);
  }

  close(): void {
    for (const from of [...this.#lines.keys()]) this.forget(from);
  }

  get participants(): ParticipantId[] {
    return [...this.#lines.keys()];
  }

  #advance(from: ParticipantId, line: Line): void {
    const nowMs = steadyNow();
    line.tokens = Math.min(BURST, line.tokens + ((nowMs - line.atMs) / 1000) * PER_SECOND);
    line.atMs = nowMs;
    line.timer = undefined;
    for (const [id, take] of line.waiting) {
      if (line.tokens < 1) {
        line.timer = setTimeout(() => this.#advance(from, line), ((1 - line.tokens) / PER_SECOND) * 1000);
        return;
      }
      line.tokens -= 1;
      line.waiting.delete(id);
      this.#serve(from, take);
    }
  }
}

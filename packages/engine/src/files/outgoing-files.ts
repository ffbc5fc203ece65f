/** The local files, and each participant who takes one of them. */
import type { Participant, ParticipantId } from '@visavis/contract';
import type { FileBody } from '@visavis/contract/peer-messages/file';
import { cleanFileName } from '@visavis/contract/peer-messages/file-name';
import { randomId } from '../common/random-id.ts';
import { steadyNow } from '../common/steady-clock.ts';
import type { BulkPort } from '../transport/bulk-port.ts';
import { type Digest, FileSending } from './file-sender.ts';
import { type FilesEvent, OFFERS_MAX } from './files-state.ts';
import { TakeQueue } from './take-queue.ts';

export interface OwnFilesOptions {
  readonly digest: Digest;
  readonly portTo: (id: ParticipantId) => BulkPort | null;
  readonly tell: (id: ParticipantId, body: FileBody) => void;
  readonly onChange: (event: FilesEvent) => void;
}

interface Offer {
  readonly id: string;
  readonly key: string;
  readonly file: File;
  /** When it was offered, on the steady clock. */
  readonly steadyAt: number;
  readonly sendings: Map<ParticipantId, FileSending>;
}

/** Minimal interval of two lists sent to one participant, in ms: each request is answered with all offers. */
const ANSWER_EVERY_MS = 1000;

export class OwnFiles {
  readonly #options: OwnFilesOptions;
  readonly #offers = new Map<string, Offer>();
  readonly #takes = new TakeQueue((from, take) => this.#send(from, take));
  /** Participants who were just sent the offers, and whether they have asked again since. */
  readonly #answered = new Map<ParticipantId, { isAskedAgain: boolean; readonly timer: ReturnType<typeof setTimeout> }>();

  constructor(options: OwnFilesOptions) {
    this.#options = options;
  }

  /** Offers a file to the participants with an open channel; the others ask when they connect. False at the limit. */
  offer(file: File, self: Pick<Participant, 'id' | 'name'>, open: ReadonlySet<ParticipantId>): boolean {
    if (this.#offers.size >= OFFERS_MAX) return false;
    const id = randomId();
    const offer: Offer = { id, key: `${self.id}:${id}`, file, steadyAt: steadyNow(), sendings: new Map() };
    this.#offers.set(id, offer);
    this.#options.onChange({
      type: 'offered',
      file: {
        key: offer.key,
        from: self.id,
        name: self.name,
        fileName: cleanFileName(file.name),
        sizeBytes: file.size,
        offeredAt: Date.now(),
        steadyAt: offer.steadyAt,
        isOwn: true,
        isWithdrawn: false,
        receivers: new Map(),
      },
    });
    for (const to of open) this.#announce(to, offer);
    return true;
  }

  withdraw(key: string, open: ReadonlySet<ParticipantId>): void {
    const offer = [...this.#offers.values()].find((candidate) => candidate.key === key);
    if (!offer) return;
    this.#offers.delete(offer.id);
    for (const sending of offer.sendings.values()) sending.stop();
    for (const to of open) this.#options.tell(to, { kind: 'withdraw', id: offer.id });
    this.#options.onChange({ type: 'withdrawn', key });
  }

  receive(from: ParticipantId, body: Extract<FileBody, { kind: 'hello' | 'take' | 'stored' | 'stop' }>): void {
    switch (body.kind) {
      case 'hello':
        this.#answer(from);
        return;
      case 'take':
        this.#takes.add(from, body);
        return;
      case 'stored': {
        const known = this.#sendingOf(from, body.transfer);
        if (known?.sending.stored(body.upToByte)) this.#report(known.offer, from, known.sending.storedBytes);
        return;
      }
      case 'stop': {
        this.#takes.cancel(from, body.transfer);
        const known = this.#sendingOf(from, body.transfer);
        if (!known) return;
        this.#lose(known.offer, from);
        return;
      }
      default:
        body satisfies never;
    }
  }

  /** The channel to a participant is closed: they ask again when it is open. */
  pause(id: ParticipantId): void {
    this.#takes.drop(id);
    clearTimeout(this.#answered.get(id)?.timer);
    this.#answered.delete(id);
    for (const offer of this.#offers.values()) this.#lose(offer, id);
  }

  /** Ends the transfers to participants who left. */
  keep(here: ReadonlySet<ParticipantId>): void {
    for (const id of this.#takes.participants) if (!here.has(id)) this.#takes.forget(id);
    for (const offer of this.#offers.values()) for (const id of offer.sendings.keys()) if (!here.has(id)) this.#lose(offer, id);
  }

  close(): void {
    this.#takes.close();
    for (const { timer } of this.#answered.values()) clearTimeout(timer);
    this.#answered.clear();
    for (const { sendings } of this.#offers.values()) for (const sending of sendings.values()) sending.stop();
    this.#offers.clear();
  }

  #answer(to: ParticipantId): void {
    const answered = this.#answered.get(to);
    if (answered) {
      answered.isAskedAgain = true;
      return;
    }
    const timer = setTimeout(() => {
      const { isAskedAgain = false } = this.#answered.get(to) ?? {};
      this.#answered.delete(to);
      if (isAskedAgain) this.#answer(to);
    }, ANSWER_EVERY_MS);
    this.#answered.set(to, { isAskedAgain: false, timer });
    for (const offer of this.#offers.values()) this.#announce(to, offer);
  }

  #announce(to: ParticipantId, { id, file, steadyAt }: Offer): void {
    const ageMs = Math.round(steadyNow() - steadyAt);
    this.#options.tell(to, { kind: 'offer', id, name: cleanFileName(file.name), sizeBytes: file.size, ageMs });
  }

  #send(to: ParticipantId, { id, transfer, fromByte }: Extract<FileBody, { kind: 'take' }>): void {
    const offer = this.#offers.get(id);
    if (!offer) {
      this.#options.tell(to, { kind: 'refuse', transfer, reason: 'gone' });
      return;
    }
    const port = this.#options.portTo(to);
    if (!port) return;
    // One transfer of a file to each participant: a repeated request replaces the first.
    this.#drop(offer, to);
    const onUnreadable = () => this.#options.tell(to, { kind: 'refuse', transfer, reason: 'unreadable' });
    const { digest } = this.#options;
    const sending = new FileSending({ file: offer.file, fromByte, transfer, port, digest, onUnreadable });
    offer.sendings.set(to, sending);
    this.#report(offer, to, sending.storedBytes);
  }

  #report({ key }: Offer, id: ParticipantId, storedBytes: number): void {
    this.#options.onChange({ type: 'taken by', key, id, storedBytes });
  }

  /** A participant has cancelled or lost a transfer; one who has the file keeps it. */
  #lose(offer: Offer, id: ParticipantId): void {
    const sending = offer.sendings.get(id);
    if (!sending) return;
    this.#drop(offer, id);
    if (sending.storedBytes < offer.file.size) this.#options.onChange({ type: 'left by', key: offer.key, id });
  }

  #drop(offer: Offer, id: ParticipantId): void {
    offer.sendings.get(id)?.stop();
    offer.sendings.delete(id);
  }

  #sendingOf(to: ParticipantId, transfer: number): { offer: Offer; sending: FileSending } | null {
    for (const offer of this.#offers.values()) {
      const sending = offer.sendings.get(to);
      if (sending?.transfer === transfer) return { offer, sending };
    }
    return null;
  }
}

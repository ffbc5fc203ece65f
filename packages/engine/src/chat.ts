/**
 * The chat of a call, past the server: everybody gets every message from its author, and confirms it; who comes later asks the others, one
 * after the other, for what they have missed. It knows messages and participants, no channel and no screen.
 */
import type { ParticipantId } from '@visavis/contract';
import type { Call } from './call.ts';
import { createCalmStore } from './calm-store.ts';
import { type ChatEntry, type ChatEvent, type ChatSnapshot, INITIAL_CHAT, reduceChat } from './chat-state.ts';
import { cleanText, TEXT_MAX_BYTES, textSizeBytes } from './chat-text.ts';
import { type ChatBody, type ChatMessage, historyPieces, type OwnWords, parseChatBody } from './chat-wire.ts';
import { HistoryRound } from './history-round.ts';
import { randomId } from './random-id.ts';
import type { Readable } from './store.ts';

/** The chat of one call. */
export interface Chat {
  readonly snapshot: Readable<ChatSnapshot>;
  /** Says `text` to everybody; refused, and nothing said, when nothing is left of it or it is over {@link TEXT_MAX_BYTES}. */
  send(text: string): 'said' | 'empty' | 'too_long';
  /** Whether somebody looks at the messages now: what comes meanwhile is not unread. */
  setReading(isReading: boolean): void;
  /** Stops listening; idempotent. */
  close(): void;
}

/** How often one participant is told the history, in ms: telling costs more than asking. */
const ANSWER_EVERY_MS = 1000;

/** The chat of a call that is live. */
export function createChat(call: Pick<Call, 'snapshot' | 'messages'>): Chat {
  return new CallChat(call);
}

class CallChat implements Chat {
  readonly #call: Pick<Call, 'snapshot' | 'messages'>;
  readonly #state = createCalmStore<ChatSnapshot>(INITIAL_CHAT);
  readonly #stop: (() => void)[];
  readonly #round: HistoryRound;
  readonly #answeredAt = new Map<ParticipantId, number>();
  #open: ReadonlySet<ParticipantId> = new Set();

  constructor(call: Pick<Call, 'snapshot' | 'messages'>) {
    this.#call = call;
    this.#round = new HistoryRound((id) => this.#tell(id, { kind: 'ask', have: this.#knownFor(id) }));
    this.#stop = [
      call.messages.listen('chat', (from, body) => this.#receive(from, parseChatBody(body))),
      call.messages.open.subscribe(() => this.#onOpen()),
      call.snapshot.subscribe(() => this.#onRoster()),
    ];
    this.#onOpen();
  }

  get snapshot(): Readable<ChatSnapshot> {
    return this.#state;
  }

  send(text: string): 'said' | 'empty' | 'too_long' {
    const { self, participants } = this.#call.snapshot.get();
    const cleaned = cleanText(text);
    if (cleaned === '' || !self) return 'empty';
    if (textSizeBytes(cleaned) > TEXT_MAX_BYTES) return 'too_long';
    // Never before what it answers, whatever our clock says.
    const sentAt = Math.max(Date.now(), (this.#state.get().entries.at(-1)?.sentAt ?? 0) + 1);
    const message = { id: randomId(), from: self.id, name: self.name, text: cleaned, sentAt };
    const to = participants.filter(({ form }) => form === 'full').map(({ id }) => id);
    this.#dispatch({ type: 'said', message, to });
    for (const id of to) this.#say(id, message);
    return 'said';
  }

  setReading(isReading: boolean): void {
    this.#dispatch({ type: 'reading', isReading });
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#round.close();
  }

  #receive(from: ParticipantId, body: ChatBody | null): void {
    const author = this.#call.snapshot.get().participants.find(({ id }) => id === from);
    if (!body || !author) return;
    switch (body.kind) {
      case 'message':
        this.#hear(from, author.name, body.message, true);
        this.#tell(from, { kind: 'ack', ids: [body.message.id] });
        return;
      case 'ack':
        this.#dispatch({ type: 'reached', by: from, ids: body.ids });
        return;
      case 'ask':
        this.#answer(from, body.have);
        return;
      case 'history':
        if (this.#round.asked === from) this.#learn(from, author.name, body.messages, body.isLast);
        return;
      default:
        body satisfies never;
    }
  }

  #hear(from: ParticipantId, name: string, { id, text, sentAt }: OwnWords, isNews: boolean): void {
    // Nothing was written after now: a clock that is ahead would keep its message at the end for ever.
    const message = { id, from, name, text, sentAt: Math.min(sentAt, Date.now()) };
    this.#dispatch({ type: 'heard', message, isHearsay: false, isNews });
  }

  /** Takes in a piece of what `from` remembers. About those who are here, nobody but themselves is believed. */
  #learn(from: ParticipantId, name: string, messages: readonly ChatMessage[], isLast: boolean): void {
    const { self } = this.#call.snapshot.get();
    for (const message of messages) {
      if (message.from === from) this.#hear(from, name, message, false);
      else if (message.from === self?.id) this.#dispatch({ type: 'remembered', message: notAfterNow(message) });
      else if (!this.#open.has(message.from)) {
        this.#dispatch({ type: 'heard', message: notAfterNow(message), isHearsay: true, isNews: false });
      }
    }
    const ids = messages.filter((message) => message.from === from).map(({ id }) => id);
    if (ids.length > 0) this.#tell(from, { kind: 'ack', ids });
    this.#round.heard(from, isLast);
  }

  #answer(to: ParticipantId, have: readonly string[]): void {
    this.#dispatch({ type: 'reached', by: to, ids: have });
    // Whoever asks is listening: what they have not told us before they can tell now.
    this.#round.listens(to);
    if (Date.now() - (this.#answeredAt.get(to) ?? 0) < ANSWER_EVERY_MS) return;
    this.#answeredAt.set(to, Date.now());
    const known = new Set(have);
    const missing = this.#state.get().entries.filter(({ id }) => !known.has(id));
    for (const piece of historyPieces(missing.map(plain))) this.#tell(to, piece);
  }

  #onOpen(): void {
    const open = this.#call.messages.open.get();
    for (const id of this.#open) if (!open.has(id)) this.#round.remove(id);
    const opened = [...open].filter((id) => !this.#open.has(id));
    this.#open = open;
    for (const id of opened) {
      for (const entry of this.#state.get().entries) if (entry.delivery?.waitingFor.includes(id)) this.#say(id, entry);
      this.#answeredAt.delete(id);
      this.#round.add(id);
    }
  }

  #onRoster(): void {
    const ids = new Set(this.#call.snapshot.get().participants.map(({ id }) => id));
    for (const id of this.#answeredAt.keys()) if (!ids.has(id)) this.#answeredAt.delete(id);
    this.#dispatch({ type: 'here', ids });
  }

  /** What `id` need not tell us: everything, but for what others have told us in their name. */
  #knownFor(id: ParticipantId): string[] {
    return this.#state
      .get()
      .entries.filter((entry) => !(entry.isHearsay && entry.from === id))
      .map((entry) => entry.id);
  }

  #say(to: ParticipantId, { id, text, sentAt }: ChatMessage): void {
    this.#tell(to, { kind: 'message', message: { id, text, sentAt } });
  }

  #tell(to: ParticipantId, body: ChatBody): void {
    this.#call.messages.send(to, 'chat', body);
  }

  #dispatch(event: ChatEvent): void {
    this.#state.set(reduceChat(this.#state.get(), event));
  }
}

const notAfterNow = (message: ChatMessage): ChatMessage => ({ ...message, sentAt: Math.min(message.sentAt, Date.now()) });

const plain = ({ id, from, name, text, sentAt }: ChatEntry): ChatMessage => ({ id, from, name, text, sentAt });

/**
 * The chat of a call, past the server: each message is sent to every participant and acknowledged. A participant who joins later requests the
 * history from the others, one after the other.
 */
import type { ParticipantId } from '@visavis/contract';
import { isProductName } from '@visavis/contract/name-likeness';
import { parse } from '@visavis/contract/parse';
import { type ChatBody, type ChatWords, chatSchema, type ToldMessage } from '@visavis/contract/peer-messages/chat';
import { cleanText, TEXT_MAX_BYTES, textSizeBytes } from '@visavis/contract/peer-messages/chat-text';
import type { Call } from '../call/call.ts';
import { createCalmStore } from '../common/calm-store.ts';
import { randomId } from '../common/random-id.ts';
import { steadyNow } from '../common/steady-clock.ts';
import type { Readable } from '../common/store.ts';
import { headsOf } from './chat-order.ts';
import { askBody, historyPieces, isNamedIn } from './chat-protocol.ts';
import { type ChatEntry, type ChatEvent, type ChatSnapshot, INITIAL_CHAT, reduceChat, type Teller } from './chat-state.ts';
import { placed, told } from './chat-times.ts';
import { HistorySync } from './history-sync.ts';
import { createMemoryNotes, type OwnNotes } from './own-notes.ts';

/** Minimal interval of two histories sent to one participant, in ms: sending costs more than requesting. */
const ANSWER_EVERY_MS = 1000;

type CallOfChat = Pick<Call, 'snapshot' | 'messages'>;

/** The chat of a call that is live. */
export class Chat {
  readonly #call: CallOfChat;
  readonly #notes: OwnNotes;
  readonly #state = createCalmStore<ChatSnapshot>(INITIAL_CHAT);
  readonly #stop: (() => void)[];
  readonly #round: HistorySync;
  readonly #answeredAt = new Map<ParticipantId, number>();
  #names: ReadonlyMap<ParticipantId, string> = new Map();
  #open: ReadonlySet<ParticipantId> = new Set();

  /** @param notes what this tab has noted of its own messages, before a reload as well. */
  constructor(call: CallOfChat, notes: OwnNotes = createMemoryNotes()) {
    this.#call = call;
    this.#notes = notes;
    this.#round = new HistorySync((id) => this.#tell(id, askBody(this.#knownFor(id))));
    this.#stop = [
      call.messages.listen('chat', (from, body) => this.#receive(from, parse(chatSchema, body))),
      call.messages.open.subscribe(() => this.#onOpen()),
      call.snapshot.subscribe(() => this.#onRoster()),
    ];
    this.#onRoster();
    this.#onOpen();
  }

  get snapshot(): Readable<ChatSnapshot> {
    return this.#state;
  }

  /** Sends `text` to every participant; refused when nothing is left after cleaning, or above {@link TEXT_MAX_BYTES}. */
  send(text: string): 'said' | 'empty' | 'too_long' {
    const { self, participants } = this.#call.snapshot.get();
    const cleaned = cleanText(text);
    if (cleaned === '' || !self) return 'empty';
    if (textSizeBytes(cleaned) > TEXT_MAX_BYTES) return 'too_long';
    const { entries } = this.#state.get();
    const at = Date.now();
    // Never before what it answers: older clients sort by time only.
    const sentAt = Math.max(at, (entries.at(-1)?.at ?? 0) + 1);
    const words = { id: randomId(), text: cleaned, sentAt, after: headsOf(entries) };
    this.#notes.add(words);
    const message = { ...words, from: self.id, name: self.name, at, steadyAt: steadyNow() };
    const to = participants.filter(({ client }) => client === 'full').map(({ id }) => id);
    this.#dispatch({ type: 'said', message, to });
    for (const id of to) this.#say(id, words);
    return 'said';
  }

  /** Whether the messages are visible now: those that arrive meanwhile are not unread. */
  setReading(isReading: boolean): void {
    this.#dispatch({ type: 'reading', isReading });
  }

  /** Unsubscribes; idempotent. */
  close(): void {
    for (const stop of this.#stop) stop();
    this.#round.close();
  }

  #receive(from: ParticipantId, body: ChatBody | undefined): void {
    const author = this.#call.snapshot.get().participants.find(({ id }) => id === from);
    if (!body || !author) return;
    switch (body.kind) {
      case 'message':
        this.#hear(author, { ...body.message, ageMs: 0 }, this.#state.get().entries.at(-1)?.id, true);
        this.#tell(from, { kind: 'ack', ids: [body.message.id] });
        return;
      case 'ack':
        this.#dispatch({ type: 'reached', by: from, ids: body.ids });
        return;
      case 'ask':
        this.#answer(from, body);
        return;
      case 'history':
        this.#learn(author, body.messages, body.isLast);
        return;
      default:
        body satisfies never;
    }
  }

  /** Adds a message of `author`. @param before what it follows when its client does not say. */
  #hear({ id, name }: Teller, words: Omit<ToldMessage, 'from' | 'name'>, before: string | undefined, isNews: boolean): void {
    const message = placed({ ...words, from: id, name }, before);
    this.#dispatch({ type: 'heard', message, passedOnBy: null, isNews });
  }

  /** Adds a piece of `teller`'s history. A reachable participant's own messages count as theirs, everything else as hearsay. */
  #learn(teller: Teller, all: readonly ToldMessage[], isLast: boolean): void {
    const { self } = this.#call.snapshot.get();
    const messages = all.slice(0, this.#round.left(teller.id));
    for (const [index, message] of messages.entries()) {
      const before = messages[index - 1]?.id;
      if (message.from === teller.id) this.#hear(teller, message, before, false);
      else if (message.from === self?.id) this.#remember(self, message);
      else if (!this.#speaksForItself(message.from) && !isProductName(message.name)) {
        const passedOnBy = { id: teller.id, name: teller.name };
        this.#dispatch({ type: 'heard', message: placed(message, before), passedOnBy, isNews: false });
      }
    }
    const ids = messages.filter(({ from }) => from === teller.id).map(({ id }) => id);
    if (ids.length > 0) this.#tell(teller.id, { kind: 'ack', ids });
    this.#round.heard(teller.id, messages.length, isLast);
  }

  /** Whether a participant can send their own messages now, or will be able to in a moment. */
  #speaksForItself(id: ParticipantId): boolean {
    if (this.#open.has(id)) return true;
    const participant = this.#call.snapshot.get().participants.find((candidate) => candidate.id === id);
    return participant?.client === 'full' && (participant.link === 'connecting' || participant.link === 'connected');
  }

  /** Restores a local message from a remote history, if this tab has noted it: only the text is used, and it has to match the note. */
  #remember({ id: from, name }: Teller, { id, text }: ToldMessage): void {
    const note = this.#notes.find(id, text);
    if (!note) return;
    const ageMs = Math.max(0, Date.now() - note.sentAt);
    this.#dispatch({ type: 'remembered', message: placed({ id, text, ...note, from, name, ageMs }, undefined) });
  }

  #answer(to: ParticipantId, ask: Extract<ChatBody, { kind: 'ask' }>): void {
    const { entries } = this.#state.get();
    const isKnown = isNamedIn(ask);
    this.#dispatch({
      type: 'reached',
      by: to,
      ids: entries.filter((entry) => entry.isOwn && isKnown(entry)).map(({ id }) => id),
    });
    // A participant who asks is subscribed: what could not be sent to them before can be sent now.
    this.#round.markListening(to);
    const nowMs = steadyNow();
    if (nowMs - (this.#answeredAt.get(to) ?? Number.NEGATIVE_INFINITY) < ANSWER_EVERY_MS) return;
    this.#answeredAt.set(to, nowMs);
    const missing = entries.filter((entry) => !isKnown(entry));
    for (const piece of historyPieces(missing.map((entry) => told(entry, nowMs)))) this.#tell(to, piece);
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
    const { participants } = this.#call.snapshot.get();
    const ids = new Set(participants.map(({ id }) => id));
    for (const { id, name: now } of participants) {
      const before = this.#names.get(id) ?? now;
      if (before !== now)
        this.#dispatch({ type: 'renamed', renaming: { id, before, now, at: Date.now(), steadyAt: steadyNow() } });
    }
    // An author who is away may come back under another name.
    const authors = new Set(this.#state.get().entries.map(({ from }) => from));
    const known = [...this.#names].filter(([id]) => authors.has(id));
    this.#names = new Map([...known, ...participants.map(({ id, name }) => [id, name] as const)]);
    for (const id of this.#answeredAt.keys()) if (!ids.has(id)) this.#answeredAt.delete(id);
    this.#dispatch({ type: 'here', ids });
  }

  /** What `id` need not send: every known message, except hearsay under their own name. */
  #knownFor(id: ParticipantId): ChatEntry[] {
    return this.#state.get().entries.filter((entry) => !(entry.passedOnBy && entry.from === id));
  }

  #say(to: ParticipantId, { id, text, sentAt, after }: ChatWords): void {
    this.#tell(to, { kind: 'message', message: { id, text, sentAt, after } });
  }

  #tell(to: ParticipantId, body: ChatBody): void {
    this.#call.messages.send(to, 'chat', body);
  }

  #dispatch(event: ChatEvent): void {
    this.#state.set(reduceChat(this.#state.get(), event));
  }
}

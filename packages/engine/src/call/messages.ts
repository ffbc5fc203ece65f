/**
 * Messages between participants, by topic, past the server. Delivers them once; their meaning, and whether a lost one is sent again, is up to
 * the owner of the topic.
 */
import type { ParticipantId } from '@visavis/contract';
import type { PeerTopic } from '@visavis/contract/peer-messages';
import { MESSAGE_MAX_UNITS, readMessage, writeMessage } from '@visavis/contract/peer-messages/message';
import { notifyAll } from '../common/notify-all.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { BulkPort } from '../transport/bulk-port.ts';
import type { MediaTransport, TransportEvent } from '../transport/media-transport.ts';

/** The owner of a message in the page: each topic has one, which parses the body like any input from the network. */
export type Topic = Exclude<PeerTopic, 'layout' | 'want'>;

/** Messages between the participants of a call. */
export interface Messages {
  /** The participants whose channel is open. A minimal client has none. */
  readonly open: Readable<ReadonlySet<ParticipantId>>;
  /**
   * Sends one participant a message, in order with all others over the same connection. False when it cannot be sent now;
   * true means that it was sent, not that it arrived.
   *
   * @param body plain data; with its topic at most {@link MESSAGE_MAX_UNITS} as JSON.
   * @throws RangeError when it is larger.
   */
  send(to: ParticipantId, topic: Topic, body: unknown): boolean;
  /** Subscribes to a topic until the returned function is called. `from` is authenticated by its connection, `body` is untrusted. */
  listen(topic: Topic, onMessage: (from: ParticipantId, body: unknown) => void): () => void;
  /** The port for bulk data to a participant; null without a link to them, and where the transport carries none. */
  bulkTo(id: ParticipantId): BulkPort | null;
  /** Subscribes to all frames of bulk data until the returned function is called; one owner parses them. */
  listenToFrames(onFrame: (from: ParticipantId, frame: ArrayBuffer) => void): () => void;
}

/** A transport's report about its channels. */
type MessagesEvent = Extract<TransportEvent, { type: 'channel changed' | 'text received' | 'frame received' }>;

/** Whether a transport event belongs to the messages. */
export const isOfMessages = (event: TransportEvent): event is MessagesEvent =>
  event.type === 'channel changed' || event.type === 'text received' || event.type === 'frame received';

type Listener = (from: ParticipantId, body: unknown) => void;

/** The messages of one call; the transport is set once the call has joined. */
export class CallMessages implements Messages {
  readonly #open = createStore<ReadonlySet<ParticipantId>>(new Set());
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #frameListeners = new Set<(from: ParticipantId, frame: ArrayBuffer) => void>();
  #transport: MediaTransport | null = null;

  get open(): Readable<ReadonlySet<ParticipantId>> {
    return this.#open;
  }

  /** Sends messages over this transport from now on. */
  attach(transport: MediaTransport): void {
    this.#transport = transport;
  }

  send(to: ParticipantId, topic: Topic, body: unknown): boolean {
    const text = writeMessage(topic, body);
    if (text.length > MESSAGE_MAX_UNITS) throw new RangeError(`A message has at most ${MESSAGE_MAX_UNITS} units.`);
    return this.#transport?.sendText(to, text) ?? false;
  }

  listen(topic: Topic, onMessage: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set<Listener>();
    this.#listeners.set(topic, listeners.add(onMessage));
    return () => listeners.delete(onMessage);
  }

  bulkTo(id: ParticipantId): BulkPort | null {
    return this.#transport?.bulkTo?.(id) ?? null;
  }

  listenToFrames(onFrame: (from: ParticipantId, frame: ArrayBuffer) => void): () => void {
    this.#frameListeners.add(onFrame);
    return () => this.#frameListeners.delete(onFrame);
  }

  /** Handles the transport's report about its channels. */
  receive(event: MessagesEvent): void {
    if (event.type === 'channel changed') this.#mark(event.id, event.isOpen);
    if (event.type === 'frame received') notifyAll(this.#frameListeners, event.id, event.frame);
    const message = event.type === 'text received' ? readMessage(event.text) : null;
    // A topic that nothing listens to may be one of a newer version.
    if (message) notifyAll(this.#listeners.get(message.topic) ?? [], event.id, message.body);
  }

  #mark(id: ParticipantId, isOpen: boolean): void {
    const open = new Set(this.#open.get());
    if (isOpen) open.add(id);
    else open.delete(id);
    this.#open.set(open);
  }
}

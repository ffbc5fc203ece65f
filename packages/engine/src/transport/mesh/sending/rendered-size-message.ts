/**
 * The message of the mesh in which a participant tells a sender how large their video is rendered. Its topic is `layout`, and `want` in clients
 * of before: it is sent under both names and read under either.
 */
import type { ParticipantId } from '@visavis/contract';
import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import { readMessage, writeMessage } from '@visavis/contract/peer-messages/message';
import type { LoadMessageReaders, messageReaders } from '../../../common/message-readers.ts';

const BEGINNING = /^\s*\[\s*"(?:layout|want)"\s*,/;

/** The texts to send. */
export const renderedSizeMessages = (sizes: RenderedSizes): string[] =>
  ['layout', 'want'].map((topic) => writeMessage(topic, sizes));

/** Takes such messages out of the texts that arrive. */
export class RenderedSizeInbox {
  readonly #load: LoadMessageReaders;
  readonly #onSizes: (from: ParticipantId, sizes: RenderedSizes) => void;
  /** The latest message of each participant that no reader was there for. */
  readonly #unread = new Map<ParticipantId, string>();
  #loading: Promise<void> | null = null;
  #readers: typeof messageReaders | null = null;

  constructor(load: LoadMessageReaders, onSizes: (from: ParticipantId, sizes: RenderedSizes) => void) {
    this.#load = load;
    this.#onSizes = onSizes;
  }

  /** True for a text that is such a message, well formed or not; a long text is not parsed for it. */
  receive(from: ParticipantId, text: string): boolean {
    if (!BEGINNING.test(text)) return false;
    this.#unread.set(from, text);
    if (this.#readers) this.#read(this.#readers);
    else this.#loading ??= this.#loadReaders();
    return true;
  }

  async #loadReaders(): Promise<void> {
    try {
      this.#readers = await this.#load();
      this.#read(this.#readers);
    } catch {
      // Until the next message brings them, the sizes of the others are not known, as before their first message.
      this.#loading = null;
    }
  }

  #read(readers: typeof messageReaders): void {
    for (const [from, text] of this.#unread) {
      const sizes = readers.renderedSizes(readMessage(text)?.body);
      if (sizes) this.#onSizes(from, sizes);
    }
    this.#unread.clear();
  }
}

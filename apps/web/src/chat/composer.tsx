/** Where one writes and chooses files: Enter sends, Shift and Enter begins a line, and what is too long is said before it is lost. */
import type { Chat } from '@visavis/engine';
import { TEXT_MAX_BYTES, textSizeBytes } from '@visavis/engine/chat-text';
import { Paperclip, SendHorizontal } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useFilesWords } from '../words/files-words.ts';
import { useWords } from '../words/language.ts';
import css from './composer.module.css';

/** From here on the remaining bytes are counted. */
const COUNT_FROM_BYTES = TEXT_MAX_BYTES - 512;

/** What was being written when the panel was closed. */
const drafts = new WeakMap<Chat, string>();

interface ComposerProps {
  readonly chat: Chat;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Composer({ chat, onFiles }: ComposerProps) {
  const { chat: words } = useWords();
  const fileWords = useFilesWords();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(drafts.get(chat) ?? '');
  const countId = useId();
  const leftBytes = TEXT_MAX_BYTES - textSizeBytes(text);
  const isCounting = TEXT_MAX_BYTES - leftBytes >= COUNT_FROM_BYTES;

  const write = (next: string) => {
    drafts.set(chat, next);
    setText(next);
  };
  const send = () => {
    if (chat.send(text) === 'said') write('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };

  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {isCounting && (
        <p id={countId} className={css.count} data-over={leftBytes < 0}>
          {leftBytes < 0 ? words.bytesOver(-leftBytes) : words.bytesLeft(leftBytes)}
        </p>
      )}
      <div className={css.row}>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className={css.send}
          aria-label={fileWords.choose}
          title={fileWords.choose}
          onClick={() => picker.current?.click()}
        >
          <Paperclip size={18} aria-hidden="true" />
        </button>
        <textarea
          className={css.field}
          rows={1}
          dir="auto"
          value={text}
          aria-label={words.field}
          aria-invalid={leftBytes < 0}
          aria-describedby={isCounting ? countId : undefined}
          placeholder={words.field}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          data-first-focus
        />
        <button
          type="submit"
          className={css.send}
          aria-label={words.send}
          title={words.send}
          disabled={leftBytes < 0 || text.trim() === ''}
        >
          <SendHorizontal size={18} aria-hidden="true" />
        </button>
      </div>
    </form>
  );
}

/** The field for a message and files: Enter sends, Shift+Enter starts a line, and a text over the limit is reported before it is lost. */

import { TEXT_MAX_BYTES, textSizeBytes } from '@visavis/contract/peer-messages/chat-text';
import type { Chat, Files } from '@visavis/engine';
import { Paperclip, SendHorizontal } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { isInputMethodKey } from '../browser/input-method.ts';
import { useReadable } from '../browser/use-readable.ts';
import { useFileMessages } from '../i18n/file-messages.ts';
import { language, useMessages } from '../i18n/language.ts';
import css from './composer.module.css';
import { OfferQuestion } from './offer-question.tsx';
import { pastedFiles } from './pasted-files.ts';
import { sizeText } from './size-text.ts';

/** From here on the remaining bytes are shown. */
const COUNT_FROM_BYTES = TEXT_MAX_BYTES - 512;

/**
 * Longest text in the field, in UTF-16 units: enough to shorten a text over the limit, and little enough to lay out at once. Chromium
 * takes 6 to 30 s to lay out a megabyte in a field with `dir=auto`, and 0.3 s without.
 */
const FIELD_MAX_UNITS = 4 * TEXT_MAX_BYTES;

/** The unsent text when the panel was closed. */
const drafts = new WeakMap<Chat, string>();

interface ComposerProps {
  readonly chat: Chat;
  readonly files: Files;
}

export function Composer({ chat, files }: ComposerProps) {
  const { chat: labels } = useMessages();
  const fileLabels = useFileMessages();
  const code = useReadable(language);
  const { leftOut } = useReadable(files.snapshot);
  const picker = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(drafts.get(chat) ?? '');
  const [asked, setAsked] = useState<readonly File[]>([]);
  /** The size of a rejected text, in bytes; 0: none. */
  const [refusedBytes, setRefusedBytes] = useState(0);
  const countId = useId();
  const leftBytes = TEXT_MAX_BYTES - textSizeBytes(text);
  const isCounting = TEXT_MAX_BYTES - leftBytes >= COUNT_FROM_BYTES;

  const write = (next: string) => {
    drafts.set(chat, next);
    setText(next);
    setRefusedBytes(0);
    // Typing dismisses the notice about files over the limit.
    if (leftOut > 0) files.offer([]);
  };
  const send = () => {
    if (chat.send(text) === 'said') write('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isInputMethodKey(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };

  /** A pasted text that exceeds the field is rejected as a whole. */
  const refuseTooLong = (event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>, added: string) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (value.length - (selectionEnd - selectionStart) + added.length <= FIELD_MAX_UNITS) return;
    event.preventDefault();
    setRefusedBytes(new Blob([added]).size);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = pastedFiles(event.clipboardData);
    if (pasted.length === 0) return refuseTooLong(event, event.clipboardData.getData('text/plain'));
    event.preventDefault();
    setAsked(pasted);
  };
  const answer = (isOffered: boolean) => {
    if (isOffered) files.offer(asked);
    setAsked([]);
    field.current?.focus();
  };

  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {asked.length > 0 && <OfferQuestion files={asked} onOffer={() => answer(true)} onCancel={() => answer(false)} />}
      <div role="alert">
        {refusedBytes > 0 && (
          <p className={css.notice}>{fileLabels.tooLong(sizeText(refusedBytes, code), sizeText(TEXT_MAX_BYTES, code))}</p>
        )}
        {leftOut > 0 && <p className={css.notice}>{fileLabels.leftOut(leftOut)}</p>}
      </div>
      {isCounting && (
        <p id={countId} className={css.count} data-over={leftBytes < 0}>
          {leftBytes < 0 ? labels.bytesOver(-leftBytes) : labels.bytesLeft(leftBytes)}
        </p>
      )}
      <div className={css.row}>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            files.offer([...(event.target.files ?? [])]);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className={css.send}
          aria-label={fileLabels.choose}
          title={fileLabels.choose}
          onClick={() => picker.current?.click()}
        >
          <Paperclip size={18} aria-hidden="true" />
        </button>
        <textarea
          ref={field}
          className={css.field}
          rows={1}
          dir="auto"
          value={text}
          maxLength={FIELD_MAX_UNITS}
          aria-label={labels.field}
          aria-invalid={leftBytes < 0}
          aria-describedby={isCounting ? countId : undefined}
          placeholder={labels.field}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onDrop={(event) => refuseTooLong(event, event.dataTransfer.getData('text/plain'))}
          data-first-focus
        />
        <button
          type="submit"
          className={css.send}
          aria-label={labels.send}
          title={labels.send}
          disabled={leftBytes < 0 || text.trim() === ''}
        >
          <SendHorizontal size={18} aria-hidden="true" />
        </button>
      </div>
    </form>
  );
}

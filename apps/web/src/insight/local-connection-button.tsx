/** The quality of the local network in words, in the control bar; opens its figures. */
import type { CallStatus } from '@visavis/engine/insight';
import { useMessages } from '../i18n/language.ts';
import { useStatusMessages } from '../i18n/status-messages.ts';
import css from './local-connection-button.module.css';

interface LocalConnectionButtonProps {
  readonly line: CallStatus['line'];
  readonly onOpen: () => void;
}

/** Renders nothing until a link was measured. */
export function LocalConnectionButton({ line, onOpen }: LocalConnectionButtonProps) {
  const messages = useStatusMessages();
  const { room } = useMessages();
  if (line === 'unknown') return null;
  return (
    <button
      type="button"
      className={css.line}
      aria-label={`${messages.line[line]}, ${room.details}`}
      title={room.details}
      data-line={line}
      onClick={onOpen}
    >
      {messages.line[line]}
    </button>
  );
}

/** How our own line does, in words at the edge of the control bar; pressing it shows the figures behind them. */
import type { CallStatus } from '@visavis/engine/insight';
import { useMessages } from '../i18n/language.ts';
import { useStatusMessages } from '../i18n/status-messages.ts';
import css from './own-line-button.module.css';

interface OwnLineButtonProps {
  readonly line: CallStatus['line'];
  readonly onOpen: () => void;
}

/** Nothing until a link was measured. */
export function OwnLineButton({ line, onOpen }: OwnLineButtonProps) {
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

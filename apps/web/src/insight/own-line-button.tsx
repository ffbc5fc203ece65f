/** How our own line does, in words at the edge of the control bar; pressing it shows the figures behind them. */
import type { CallStatus } from '@visavis/engine/insight';
import { useWords } from '../i18n/language.ts';
import { useStatusWords } from '../i18n/status/use-status-words.ts';
import css from './own-line-button.module.css';

interface OwnLineButtonProps {
  readonly line: CallStatus['line'];
  readonly onOpen: () => void;
}

/** Nothing until a link was measured. */
export function OwnLineButton({ line, onOpen }: OwnLineButtonProps) {
  const words = useStatusWords();
  const { room } = useWords();
  if (line === 'unknown') return null;
  return (
    <button
      type="button"
      className={css.line}
      aria-label={`${words.line[line]}, ${room.details}`}
      title={room.details}
      data-line={line}
      onClick={onOpen}
    >
      {words.line[line]}
    </button>
  );
}

/** The controls of the local share. */
import type { ScreenShare, ShareHint } from '@visavis/engine';
import { useEffect } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { announce } from '../design/announcer.tsx';
import { Button } from '../design/button.tsx';
import { useMessages } from '../i18n/language.ts';
import { useStatusMessages } from '../i18n/status-messages.ts';
import css from './share-tile.module.css';

const HINTS: readonly ShareHint[] = ['text', 'motion'];

interface OwnShareControlsProps {
  readonly share: ScreenShare;
  /** The share delivers no video. */
  readonly isPaused: boolean;
}

export function OwnShareControls({ share, isPaused }: OwnShareControlsProps) {
  const { share: messages } = useMessages();
  const { ownSharePaused } = useStatusMessages();
  const { hint } = useReadable(share.snapshot);
  useEffect(() => {
    if (isPaused) announce(`${ownSharePaused.title} ${ownSharePaused.action}`);
  }, [isPaused, ownSharePaused]);
  return (
    <div className={css.own}>
      {isPaused && (
        <p className={css.paused}>
          <b>{ownSharePaused.title}</b> <span>{ownSharePaused.action}</span>
        </p>
      )}
      <fieldset className={css.hints}>
        <legend className="visually-hidden">{messages.hintTitle}</legend>
        {HINTS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              className="visually-hidden"
              name="share-hint"
              checked={hint === choice}
              onChange={() => share.setHint(choice)}
            />
            <span>{messages.hint[choice]}</span>
          </label>
        ))}
      </fieldset>
      <Button className={css.stop ?? ''} onClick={() => share.stop()}>
        {messages.stop}
      </Button>
    </div>
  );
}

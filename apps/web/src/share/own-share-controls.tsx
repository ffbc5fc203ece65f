/** What one may do to the own share while it runs. */
import type { ScreenShare, ShareHint } from '@visavis/engine';
import { Button } from '../design/button.tsx';
import { useReadable } from '../room/use-readable.ts';
import { useWords } from '../words/language.ts';
import css from './share-tile.module.css';

const HINTS: readonly ShareHint[] = ['text', 'motion'];

export function OwnShareControls({ share }: { readonly share: ScreenShare }) {
  const { share: words } = useWords();
  const { hint } = useReadable(share.snapshot);
  return (
    <div className={css.own}>
      <fieldset className={css.hints}>
        <legend className="visually-hidden">{words.hintTitle}</legend>
        {HINTS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              className="visually-hidden"
              name="share-hint"
              checked={hint === choice}
              onChange={() => share.setHint(choice)}
            />
            <span>{words.hint[choice]}</span>
          </label>
        ))}
      </fieldset>
      <Button className={css.stop ?? ''} onClick={() => share.stop()}>
        {words.stop}
      </Button>
    </div>
  );
}

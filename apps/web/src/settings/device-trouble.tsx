/** Why a device is not on, in words, with the way on. */
import type { DeviceSlot, LocalMedia } from '@visavis/engine';
import { browserName } from '../browser-name.ts';
import { Button } from '../design/button.tsx';
import { useReadable } from '../room/use-readable.ts';
import { troubleWords } from '../words.ts';
import css from './device-trouble.module.css';

const SLOTS: readonly DeviceSlot[] = ['camera', 'microphone'];

/** Nothing while every device that was asked for is on. */
export function DeviceTrouble({ media }: { readonly media: LocalMedia }) {
  const { problems, isWanted } = useReadable(media.snapshot);
  const troubled = SLOTS.filter((slot) => isWanted[slot] && problems[slot]);
  return (
    <div role="status">
      {troubled.map((slot) => {
        const problem = problems[slot];
        if (!problem) return null;
        const { what, todo } = troubleWords(slot, problem, browserName(navigator.userAgent));
        const mayHelp = problem !== 'insecure_origin' && problem !== 'unsupported' && problem !== 'prompt_unanswered';
        return (
          <div key={slot} className={css.trouble}>
            <p>
              <b>{what}</b> {todo}
            </p>
            {mayHelp && (
              <Button look="plain" aria-label={`Try the ${slot} again`} onClick={() => void media.setEnabled(slot, true)}>
                Try again
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

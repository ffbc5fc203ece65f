/** Why a device is not on, in words, with the way on. */
import type { DeviceSlot, LocalMedia } from '@visavis/engine';
import { browserName } from '../browser-name.ts';
import { Button } from '../design/button.tsx';
import { useReadable } from '../room/use-readable.ts';
import { useWords } from '../words/language.ts';
import css from './device-trouble.module.css';

const SLOTS: readonly DeviceSlot[] = ['camera', 'microphone'];

/** Nothing while every device that was asked for is on. */
export function DeviceTrouble({ media }: { readonly media: LocalMedia }) {
  const { common, devices } = useWords();
  const { problems, isWanted } = useReadable(media.snapshot);
  const troubled = SLOTS.filter((slot) => isWanted[slot] && problems[slot]);
  return (
    <div role="status">
      {troubled.map((slot) => {
        const problem = problems[slot];
        if (!problem) return null;
        const { what, todo } = devices.troubles[slot][problem];
        const steps = problem === 'permission_denied' ? devices.permissionSteps[browserName(navigator.userAgent)] : todo;
        const mayHelp = problem !== 'insecure_origin' && problem !== 'unsupported' && problem !== 'prompt_unanswered';
        return (
          <div key={slot} className={css.trouble}>
            <p>
              <b>{what}</b> {steps}
            </p>
            {mayHelp && (
              <Button look="plain" aria-label={devices.tryAgain[slot]} onClick={() => void media.setEnabled(slot, true)}>
                {common.tryAgain}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

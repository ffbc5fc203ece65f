/** Why a device is not on, in words, with the way on; loaded when there is one. */
import type { DeviceSlot, LocalMedia } from '@visavis/engine';
import { useEffect } from 'react';
import { browserName } from '../browser-name.ts';
import { Button } from '../design/button.tsx';
import { ledIntoCall } from '../room/led-here.ts';
import { useReadable } from '../room/use-readable.ts';
import { useWords } from '../words/language.ts';
import { useTroubleWords } from '../words/trouble-words.ts';
import css from './device-trouble.module.css';

const SLOTS: readonly DeviceSlot[] = ['camera', 'microphone'];

/** A link of another site opens nothing: said until a device is on, or the person has read it. */
function LedHere({ media }: { readonly media: LocalMedia }) {
  const { common } = useWords();
  const { ledHere } = useTroubleWords();
  const { isWanted } = useReadable(media.snapshot);
  const isLed = useReadable(ledIntoCall);
  const isOn = isWanted.microphone || isWanted.camera;
  useEffect(() => {
    if (isOn) ledIntoCall.set(false);
  }, [isOn]);
  if (!isLed) return null;
  return (
    <div className={css.trouble}>
      <p>
        <b>{ledHere.what}</b> {ledHere.todo}
      </p>
      <Button look="plain" onClick={() => ledIntoCall.set(false)}>
        {common.close}
      </Button>
    </div>
  );
}

/** One sentence for each device that was asked for and is not on. */
export function DeviceTroubles({ media }: { readonly media: LocalMedia }) {
  const { common } = useWords();
  const words = useTroubleWords();
  const { problems, isWanted } = useReadable(media.snapshot);
  const troubled = SLOTS.filter((slot) => isWanted[slot] && problems[slot]);
  return (
    <>
      <LedHere media={media} />
      {troubled.map((slot) => {
        const problem = problems[slot];
        if (!problem) return null;
        const { what, todo } = words.troubles[slot][problem];
        const steps = problem === 'permission_denied' ? words.permissionSteps[browserName(navigator.userAgent)] : todo;
        const mayHelp = problem !== 'insecure_origin' && problem !== 'unsupported' && problem !== 'prompt_unanswered';
        return (
          <div key={slot} className={css.trouble}>
            <p>
              <b>{what}</b> <span>{steps}</span>
            </p>
            {mayHelp && (
              <Button look="plain" aria-label={words.tryAgain[slot]} onClick={() => void media.setEnabled(slot, true)}>
                {common.tryAgain}
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
}

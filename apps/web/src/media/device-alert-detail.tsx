/** Why a device is not on, in words, with the action; loaded with the first problem. */
import type { DeviceSlot, LocalMedia, MediaProblem } from '@visavis/engine';
import { useEffect } from 'react';
import { browserName } from '../browser/browser-name.ts';
import { openedByOtherSite } from '../browser/opened-by-other-site.ts';
import { useReadable } from '../browser/use-readable.ts';
import { Button } from '../design/button.tsx';
import { useDeviceProblemMessages } from '../i18n/device-problem-messages.ts';
import { useMessages } from '../i18n/language.ts';
import css from './device-alert.module.css';

const SLOTS: readonly DeviceSlot[] = ['camera', 'microphone'];

/** After a link from another site no device was opened: shown until a device is on, or it is dismissed. */
function OtherSiteNotice({ media }: { readonly media: LocalMedia }) {
  const { common } = useMessages();
  const { otherSite } = useDeviceProblemMessages();
  const { isWanted } = useReadable(media.snapshot);
  const isByOtherSite = useReadable(openedByOtherSite);
  const isOn = isWanted.microphone || isWanted.camera;
  useEffect(() => {
    if (isOn) openedByOtherSite.set(false);
  }, [isOn]);
  if (!isByOtherSite) return null;
  return (
    <div className={css.problem}>
      <p>
        <b>{otherSite.title}</b> {otherSite.action}
      </p>
      <Button look="plain" onClick={() => openedByOtherSite.set(false)}>
        {common.close}
      </Button>
    </div>
  );
}

/** Problems with a retry; the others end by themselves or not at all. */
const mayHelp = (problem: MediaProblem): boolean =>
  problem !== 'insecure_origin' && problem !== 'unsupported' && problem !== 'prompt_unanswered';

/** One sentence for each device that is wanted and not on; devices with the same action share it. */
export function DeviceAlertDetail({ media }: { readonly media: LocalMedia }) {
  const { common } = useMessages();
  const messages = useDeviceProblemMessages();
  const { problems, isWanted } = useReadable(media.snapshot);
  const entries = SLOTS.flatMap((slot) => {
    const problem = problems[slot];
    if (!isWanted[slot] || !problem) return [];
    const { title, action } = messages.problems[slot][problem];
    const steps = problem === 'permission_denied' ? messages.permissionSteps[browserName(navigator.userAgent)] : action;
    return [{ problem, title, steps, slots: [slot], again: messages.tryAgain[slot] }];
  });
  const [one, other] = entries;
  const isShared = one?.problem === other?.problem && one?.steps === other?.steps;
  const shown =
    one && other && isShared ? [{ ...one, title: `${one.title} ${other.title}`, slots: SLOTS, again: undefined }] : entries;
  return (
    <>
      <OtherSiteNotice media={media} />
      {shown.map(({ problem, title, steps, slots, again }) => (
        <div key={title} className={css.problem}>
          <p>
            <b>{title}</b> <span>{steps}</span>
          </p>
          {mayHelp(problem) && (
            <Button
              look="plain"
              aria-label={again}
              onClick={() => {
                for (const slot of slots) void media.setEnabled(slot, true);
              }}
            >
              {common.tryAgain}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}

/** Bars that follow the microphone's level, and a text for screen readers. */
import { useMessages } from '../i18n/language.ts';
import css from './microphone-meter.module.css';
import { LEVEL_STEPS, useLevel } from './use-audio-level.ts';

/** Renders nothing without a track: the button says that the microphone is off. */
export function MicrophoneMeter({ track }: { readonly track: MediaStreamTrack | null }) {
  const level = useLevel(track);
  const { prejoin } = useMessages();
  if (!track) return null;
  const steps = Array.from({ length: LEVEL_STEPS }, (_, step) => step);
  return (
    <span className={css.meter} role="img" aria-label={level > 1 ? prejoin.heard : prejoin.level}>
      {steps.map((step) => (
        <i key={step} data-on={step < level} />
      ))}
    </span>
  );
}

/** The action where the browser or the system blocks audio: one click starts all playback. */
import { VolumeX } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { useStatusMessages } from '../i18n/status-messages.ts';
import { resumeAll } from './keep-playing.ts';
import css from './status-bar.module.css';

export function SoundNotice() {
  const { silenced } = useStatusMessages();
  return (
    <div className={css.bar} data-severity="reconnecting">
      <VolumeX className={css.plain} size={20} aria-hidden="true" />
      <p className={css.text}>
        <b>{silenced.title}</b>
      </p>
      <div className={css.actions}>
        <Button look="primary" onClick={resumeAll}>
          {silenced.action}
        </Button>
      </div>
    </div>
  );
}

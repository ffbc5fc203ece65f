/** The button that saves the last two minutes of the call to a local file. Sends nothing. */

import { Download } from 'lucide-react';
import { BASE_PATH } from '../browser/base-path.ts';
import { useReadable } from '../browser/use-readable.ts';
import { announce } from '../design/announcer.tsx';
import { Button } from '../design/button.tsx';
import { useDiagnosticsMessages } from '../i18n/diagnostics-messages.ts';
import { pageRecorder } from './call-recorder.tsx';
import css from './save-diagnostics.module.css';

/** How long the file is kept for the browser, in ms. */
const FETCH_MS = 60_000;

/** Renders nothing without a recording. @param question the text before the button. */
export function SaveDiagnostics({ question = '' }: { readonly question?: string }) {
  const { save } = useDiagnosticsMessages();
  const recorder = useReadable(pageRecorder);
  if (!recorder) return null;
  const write = () => {
    const recording = recorder.toFile();
    const url = URL.createObjectURL(new Blob([JSON.stringify(recording)], { type: 'application/json' }));
    const time = new Date(recording.endedAtMs).toISOString().slice(0, 19).replaceAll(':', '-');
    Object.assign(document.createElement('a'), { href: url, download: `vis-a-vis-diagnostics-${time}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(url), FETCH_MS);
    announce(save.saved);
  };
  return (
    <div className={css.save}>
      {question && <span>{question}</span>}
      <Button onClick={write}>
        <Download size={17} aria-hidden="true" />
        {save.button}
      </Button>
      <small>
        {save.detail}{' '}
        <a href={`${BASE_PATH}/diagnostics`} target="_blank" rel="noopener">
          {save.look}
        </a>
      </small>
    </div>
  );
}

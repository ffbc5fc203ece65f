/** The page that shows a recording from a local file. It sends nothing, and keeps nothing. */

import { type DiagnosticsFileV1, parseRecording, RECORDING_MAX_CHARS, type RecordingProblem } from '@visavis/engine/recording';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { BASE_PATH } from '../browser/base-path.ts';
import { useReadable } from '../browser/use-readable.ts';
import { Button } from '../design/button.tsx';
import { Logo } from '../design/logo.tsx';
import { useDiagnosticsMessages } from '../i18n/diagnostics-messages.ts';
import { language, useMessages } from '../i18n/language.ts';
import css from './diagnostics-screen.module.css';
import { EventList } from './event-list.tsx';
import { participantLabel } from './participant-label.ts';
import { PersonCharts } from './person-charts.tsx';
import { peopleOf } from './recorded-lines.ts';

/** Most participants with charts: three full rooms; a file that names thousands must not block the page. */
const DRAWN_MAX = 24;

type Shown = DiagnosticsFileV1 | RecordingProblem | 'unreadable' | null;

async function readFile(file: File): Promise<Shown> {
  if (file.size > RECORDING_MAX_CHARS) return 'too_large';
  try {
    return parseRecording(await file.text());
  } catch {
    return 'unreadable';
  }
}

export function DiagnosticsScreen() {
  const { page, problems } = useDiagnosticsMessages();
  const { common } = useMessages();
  const [shown, setShown] = useState<Shown>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${page.title} · Vis-à-vis`;
  }, [page.title]);
  const open = async (file: File | undefined) => {
    if (file) setShown(await readFile(file));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const recording = typeof shown === 'object' ? shown : null;
  const problem = typeof shown === 'string' ? problems[shown] : null;
  return (
    <main className={css.page} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header className={css.header}>
        <Logo />
        <a href={`${BASE_PATH}/`}>{common.home}</a>
      </header>
      <h1>{page.title}</h1>
      <p>{page.lead}</p>
      <div className={css.choose}>
        <Button look={recording ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
          {recording ? page.another : page.choose}
        </Button>
        <span>{page.drop}</span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={page.file}
          hidden
          onChange={({ target }) => {
            void open(target.files?.[0]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      <div role="alert">
        {problem && (
          <p className={css.problem}>
            <b>{problem.title}</b> {problem.action}
          </p>
        )}
      </div>
      {recording && <Recording recording={recording} />}
    </main>
  );
}

function Recording({ recording }: { readonly recording: DiagnosticsFileV1 }) {
  const texts = useDiagnosticsMessages();
  const spoken = useReadable(language);
  const { startedAtMs, endedAtMs, browser, events, samples } = recording;
  const people = peopleOf(recording);
  const time = new Intl.DateTimeFormat(spoken, { dateStyle: 'medium', timeStyle: 'medium' }).format(endedAtMs);
  return (
    <>
      <p className={css.facts}>{[texts.ended(time), browser.family, browser.platform].join(' · ')}</p>
      {people.length === 0 && <p>{texts.nobody}</p>}
      {people.slice(0, DRAWN_MAX).map((who) => (
        <PersonCharts
          key={who}
          name={participantLabel(who, texts)}
          samples={samples.filter((sample) => sample.who === who)}
          events={events.filter((event) => event.who === who || event.who === 'call')}
          startMs={startedAtMs}
          endMs={endedAtMs}
        />
      ))}
      {people.length > DRAWN_MAX && <p>{texts.morePeople(people.length - DRAWN_MAX)}</p>}
      <EventList recording={recording} />
    </>
  );
}

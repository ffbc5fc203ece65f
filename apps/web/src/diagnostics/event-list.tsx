/** The facts at the start of a recording and their changes, in words, oldest first. */
import type { DiagnosticsFileV1, RecordedFact } from '@visavis/engine/recording';
import { useDeviceProblemMessages } from '../i18n/device-problem-messages.ts';
import { useDiagnosticsMessages } from '../i18n/diagnostics-messages.ts';
import type { DeviceProblemMessages } from '../i18n/en/device-problems.ts';
import type { EndedMessages } from '../i18n/en/ended.ts';
import { useEndedMessages } from '../i18n/ended-messages.ts';
import css from './event-list.module.css';
import { participantLabel } from './participant-label.ts';
import { clock } from './time-chart.tsx';

/** A value without a text is shown as it is. */
function valueText(
  { what, value }: RecordedFact,
  values: Readonly<Record<string, string>>,
  { reasons }: Pick<EndedMessages, 'reasons'>,
  { problems }: Pick<DeviceProblemMessages, 'problems'>,
): string {
  const from = (texts: Readonly<Record<string, { readonly title: string }>>) =>
    Object.hasOwn(texts, value) ? texts[value]?.title : undefined;
  const special = {
    ending: () => from(reasons),
    microphoneProblem: () => from(problems.microphone),
    cameraProblem: () => from(problems.camera),
  };
  const read = Object.entries(special).find(([name]) => name === what)?.[1];
  return read?.() ?? (Object.hasOwn(values, value) ? values[value] : undefined) ?? value;
}

export function EventList({ recording: { before, events, endedAtMs } }: { readonly recording: DiagnosticsFileV1 }) {
  const texts = useDiagnosticsMessages();
  const ended = useEndedMessages();
  const devices = useDeviceProblemMessages();
  const row = (fact: RecordedFact) => ({
    who: participantLabel(fact.who, texts),
    what: texts.facts[fact.what],
    value: valueText(fact, texts.values, ended, devices),
  });
  const people = [...new Set(before.map(({ who }) => who))];
  return (
    <>
      <h2>{texts.eventsTitle}</h2>
      {events.length === 0 && <p>{texts.noEvents}</p>}
      <ol className={css.events} aria-label={texts.eventsTitle}>
        {events.map((event, index) => {
          const { who, what, value } = row(event);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a recording does not change.
            <li key={index} data-what={event.what}>
              <time>{clock(event.atMs - endedAtMs)}</time>
              <span>{who}</span>
              <span>{`${what}: ${value}`}</span>
            </li>
          );
        })}
      </ol>
      <h2>{texts.beforeTitle}</h2>
      <ul className={css.before}>
        {people.map((person) => (
          <li key={person}>
            <b>{participantLabel(person, texts)}</b>
            {before
              .filter(({ who }) => who === person)
              .map(row)
              .map(({ what, value }) => `${what}: ${value}`)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The figures of a check, row by row, as they come in. */
import type { CheckFigures } from '@visavis/engine/line-check';
import { useReadable } from '../browser/use-readable.ts';
import { language } from '../i18n/language.ts';
import type { SettingsWords } from '../i18n/settings/en.ts';
import { useSettingsWords } from '../i18n/settings/use-settings-words.ts';
import css from './check-dialog.module.css';

interface CheckFigureListProps {
  readonly figures: CheckFigures;
  /** Nothing more will come in. */
  readonly isDone: boolean;
}

export function CheckFigureList({ figures, isDone }: CheckFigureListProps) {
  const { check: words } = useSettingsWords();
  const spoken = useReadable(language);
  const { microphone, camera, relay, serverMs, roundTripMs, loss, uplinkBps } = figures;
  const none = isDone ? words.values.unknown : '…';
  const number = (value: number | null, format: Intl.NumberFormatOptions) =>
    value === null ? none : new Intl.NumberFormat(spoken, format).format(value);
  const ms = (value: number | null) =>
    number(value, { style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: 0 });
  const rows = {
    microphone: deviceWords(microphone, words.values) ?? none,
    camera: deviceWords(camera, words.values) ?? none,
    server: ms(serverMs),
    relay: relayWords(relay, roundTripMs === null ? null : ms(roundTripMs), words.values) ?? none,
    loss: number(loss, { style: 'percent', maximumFractionDigits: 1 }),
    uplink:
      uplinkBps === null
        ? none
        : number(uplinkBps / 1e6, { style: 'unit', unit: 'megabit-per-second', maximumFractionDigits: 1 }),
  };
  return (
    <dl className={css.figures}>
      {(Object.keys(rows) as (keyof typeof rows)[]).map((row) => (
        <div key={row}>
          <dt>{words.rows[row]}</dt>
          <dd>{rows[row]}</dd>
        </div>
      ))}
    </dl>
  );
}

function deviceWords(figure: CheckFigures['microphone'], values: SettingsWords['check']['values']): string | null {
  if (figure === null) return null;
  return figure === 'works' || figure === 'quiet' || figure === 'off' ? values[figure] : values.fails;
}

function relayWords(
  relay: CheckFigures['relay'],
  roundTrip: string | null,
  values: SettingsWords['check']['values'],
): string | null {
  if (relay === 'reached' && roundTrip !== null) return roundTrip;
  return relay && values[relay];
}

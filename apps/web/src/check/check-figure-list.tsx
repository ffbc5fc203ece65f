/** The figures of a pre-call test, row by row, as they arrive. */
import type { PrecallFigures } from '@visavis/engine/precall-test';
import { useReadable } from '../browser/use-readable.ts';
import type { SettingsMessages } from '../i18n/en/settings.ts';
import { language } from '../i18n/language.ts';
import { useSettingsMessages } from '../i18n/settings-messages.ts';
import css from './check-dialog.module.css';

interface CheckFigureListProps {
  readonly figures: PrecallFigures;
  /** No more figures will arrive. */
  readonly isDone: boolean;
}

export function CheckFigureList({ figures, isDone }: CheckFigureListProps) {
  const { check: messages } = useSettingsMessages();
  const spoken = useReadable(language);
  const { microphone, camera, relay, serverMs, roundTripMs, loss, uplinkBps } = figures;
  const none = isDone ? messages.values.unknown : '…';
  const number = (value: number | null, format: Intl.NumberFormatOptions) =>
    value === null ? none : new Intl.NumberFormat(spoken, format).format(value);
  const ms = (value: number | null) =>
    number(value, { style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: 0 });
  const rows = {
    microphone: deviceText(microphone, messages.values) ?? none,
    camera: deviceText(camera, messages.values) ?? none,
    server: ms(serverMs),
    relay: relayText(relay, roundTripMs === null ? null : ms(roundTripMs), messages.values) ?? none,
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
          <dt>{messages.rows[row]}</dt>
          <dd>{rows[row]}</dd>
        </div>
      ))}
    </dl>
  );
}

function deviceText(figure: PrecallFigures['microphone'], values: SettingsMessages['check']['values']): string | null {
  if (figure === null) return null;
  return figure === 'works' || figure === 'quiet' || figure === 'off' ? values[figure] : values.fails;
}

function relayText(
  relay: PrecallFigures['relay'],
  roundTrip: string | null,
  values: SettingsMessages['check']['values'],
): string | null {
  if (relay === 'reached' && roundTrip !== null) return roundTrip;
  return relay && values[relay];
}

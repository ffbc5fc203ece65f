/** The statistics and charts of one link. */
import type { LinkStats, RemoteParticipant } from '@visavis/engine';
import type { LinkHistory, LinkStatus } from '@visavis/engine/insight';
import type { InsightMessages } from '../i18n/en/insight.ts';
import type { Figures } from '../i18n/figures.ts';
import { useStatusMessages } from '../i18n/status-messages.ts';
import css from './details-panel.module.css';
import { linkRows } from './link-rows.ts';
import { QualityBars } from './quality-bars.tsx';
import { type Point, SparkChart } from './spark-chart.tsx';
import { linkText } from './status-text.ts';

interface LinkDetailsProps {
  readonly participant: Pick<RemoteParticipant, 'name'>;
  readonly status: LinkStatus | undefined;
  readonly stats: LinkStats | undefined;
  readonly history: LinkHistory;
  readonly messages: InsightMessages['details'];
  readonly figures: Figures;
}

/** Breaks lines between two figures, and not inside of one. */
const unbroken = (value: string): string =>
  value
    .split(' · ')
    .map((figure) => figure.replaceAll(' ', '\u00a0'))
    .join(' · ');

export function LinkDetails({ participant: { name }, status, stats, history, messages, figures }: LinkDetailsProps) {
  const statusMessages = useStatusMessages();
  const lineOf = (value: (stats: LinkStats) => number | null): Point[] => history.map((moment) => [moment.atMs, value(moment)]);
  const chart = (title: string, lines: Point[][], floor: number, format: (value: number) => string) => {
    const values = lines.flat().flatMap(([, value]) => (value === null ? [] : [value]));
    const [least, most] = [Math.min(...values), Math.max(...values)];
    if (values.length === 0) return null;
    const label = messages.span(title, format(least), format(most));
    return <SparkChart title={title} label={label} lines={lines} floor={floor} format={format} />;
  };
  const sentence = status && linkText(status, name, statusMessages);
  return (
    <section className={css.link} aria-label={name}>
      <h3>
        <span>{name}</span>
        {status && <QualityBars bars={status.bars} />}
      </h3>
      {sentence && <p>{sentence}</p>}
      {!stats && <p>{messages.waiting}</p>}
      {stats && (
        <dl>
          {linkRows(stats, messages, figures).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{unbroken(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {history.length > 1 && (
        <div className={css.charts}>
          {chart(
            messages.rates,
            [lineOf(({ receivedBps }) => receivedBps), lineOf(({ sentBps }) => sentBps)],
            100_000,
            figures.rate,
          )}
          {chart(messages.roundTrip, [lineOf(({ roundTripMs }) => roundTripMs)], 50, figures.ms)}
          {chart(messages.loss, [lineOf(({ lossIn, lossOut }) => Math.max(lossIn, lossOut ?? 0))], 0.05, figures.share)}
        </div>
      )}
    </section>
  );
}

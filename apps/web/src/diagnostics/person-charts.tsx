/** One participant's link over the recorded time: its network path, and four charts. */
import type { RecordedEvent, RecordedSample } from '@visavis/engine/recording';
import { useReadable } from '../browser/use-readable.ts';
import { useDiagnosticsMessages } from '../i18n/diagnostics-messages.ts';
import { figuresIn } from '../i18n/figures.ts';
import { language } from '../i18n/language.ts';
import css from './diagnostics-screen.module.css';
import { type ChartName, linesOf, type RecordedLine } from './recorded-lines.ts';
import { TimeChart } from './time-chart.tsx';

interface PersonChartsProps {
  readonly name: string;
  readonly samples: readonly RecordedSample[];
  /** Changes of this participant and of the call. */
  readonly events: readonly RecordedEvent[];
  readonly startMs: number;
  readonly endMs: number;
}

const CHARTS: readonly ChartName[] = ['loss', 'roundTrip', 'rate', 'frames'];
const FLOORS: Readonly<Record<ChartName, number>> = { loss: 0.1, roundTrip: 100, rate: 500_000, frames: 30 };
const MARKED: readonly string[] = ['link', 'presence', 'picture', 'phase', 'server'];

export function PersonCharts({ name, samples, events, startMs, endMs }: PersonChartsProps) {
  const texts = useDiagnosticsMessages();
  const { share, ms, rate, count } = figuresIn(useReadable(language));
  const formats: Readonly<Record<ChartName, (value: number) => string>> = { loss: share, roundTrip: ms, rate, frames: count };
  const all = linesOf(samples);
  const last = samples.at(-1);
  const camera = last?.slots.find(({ slot, way }) => slot === 'camera' && way === 'received');
  const marks = events.filter(({ what }) => MARKED.includes(what)).map(({ atMs }) => atMs);
  const sentence = (chart: ChartName, { way, points }: RecordedLine): string => {
    const values = points.map(([, value]) => value).filter((value) => value !== null);
    const title = way ? `${texts.charts[chart]}, ${texts[way]}` : texts.charts[chart];
    if (values.length === 0) return `${title}: ${texts.unmeasured}`;
    const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
      values[0] ?? 0,
      values[0] ?? 0,
    ] as const);
    return texts.span(title, formats[chart](least), formats[chart](most));
  };
  return (
    <section className={css.person} aria-label={name}>
      <h2>{name}</h2>
      {last?.path && <p>{texts.path(last.path.local, last.path.remote)}</p>}
      {camera?.widthPx && camera.codec && <p>{texts.camera(`${camera.widthPx} × ${camera.heightPx ?? 0}`, camera.codec)}</p>}
      {last ? (
        <>
          <div className={css.charts}>
            {CHARTS.map((chart) => (
              <TimeChart
                key={chart}
                title={texts.charts[chart]}
                label={all[chart].map((line) => sentence(chart, line)).join('; ')}
                lines={all[chart]}
                startMs={startMs}
                endMs={endMs}
                marks={marks}
                floor={FLOORS[chart]}
                format={formats[chart]}
                ways={texts}
              />
            ))}
          </div>
          {marks.length > 0 && <p>{texts.changes}</p>}
        </>
      ) : (
        <p>{texts.notMeasured}</p>
      )}
    </section>
  );
}

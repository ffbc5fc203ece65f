/** A small chart of the last minute: one or two lines over time, with their scale, and a text for screen readers. */
import { HISTORY_MS } from '@visavis/engine/insight';
import css from './spark-chart.module.css';

/** A figure with its time; null where there was none. */
export type Point = readonly [atMs: number, value: number | null];

interface SparkChartProps {
  readonly title: string;
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly lines: readonly (readonly Point[])[];
  /** The smallest range of the scale, so that noise looks like noise. */
  readonly floor: number;
  readonly format: (value: number) => string;
}

const WIDTH = 240;
const HEIGHT = 40;

export function SparkChart({ title, label, lines, floor, format }: SparkChartProps) {
  const points = lines.flat();
  const endMs = Math.max(0, ...points.map(([atMs]) => atMs));
  const top = Math.max(floor, ...points.map(([, value]) => value ?? 0));
  const x = (atMs: number) => WIDTH - ((endMs - atMs) / HISTORY_MS) * WIDTH;
  const y = (value: number) => HEIGHT - 1 - (value / top) * (HEIGHT - 2);
  const path = (line: readonly Point[]) =>
    line
      .filter(([, value]) => value !== null)
      .map(([atMs, value], index) => `${index === 0 ? 'M' : 'L'}${x(atMs).toFixed(1)} ${y(value ?? 0).toFixed(1)}`)
      .join('');
  return (
    <figure className={css.chart}>
      <figcaption>
        <span>{title}</span>
        <span>{format(top)}</span>
      </figcaption>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a chart are always the same ones.
          <path key={index} d={path(line)} data-line={index} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </figure>
  );
}

/** A chart over the recorded time: a line or two, their scale, and vertical marks at changes. */
import type { RecordedLine } from './recorded-lines.ts';
import { pathThrough } from './recorded-lines.ts';
import css from './time-chart.module.css';

interface TimeChartProps {
  readonly title: string;
  /** The chart in a sentence. */
  readonly label: string;
  readonly lines: readonly RecordedLine[];
  readonly startMs: number;
  readonly endMs: number;
  /** The times of changes, in ms since the epoch. */
  readonly marks: readonly number[];
  /** The smallest range of the scale, so that noise looks like noise. */
  readonly floor: number;
  readonly format: (value: number) => string;
  readonly ways: Readonly<Record<'received' | 'sent', string>>;
}

const WIDTH = 480;
const HEIGHT = 90;

export function TimeChart({ title, label, lines, startMs, endMs, marks, floor, format, ways }: TimeChartProps) {
  const top = lines.reduce((most, { points }) => points.reduce((high, [, value]) => Math.max(high, value ?? 0), most), floor);
  const spanMs = Math.max(1000, endMs - startMs);
  const x = (atMs: number) => ((atMs - startMs) / spanMs) * WIDTH;
  const y = (value: number) => HEIGHT - 1 - (value / top) * (HEIGHT - 2);
  return (
    <figure className={css.chart}>
      <figcaption>
        <b>{title}</b>
        {lines.map(({ way }, index) => way && <Key key={way} index={index} name={ways[way]} />)}
      </figcaption>
      <div className={css.plot}>
        <span className={css.scale} aria-hidden="true">
          <span>{format(top)}</span>
          <span>{format(0)}</span>
        </span>
        <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          {marks.map((atMs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a recording does not change.
            <line key={index} x1={x(atMs)} x2={x(atMs)} y1={0} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
          ))}
          {lines.map(({ way, points }, index) => (
            <path key={way} d={pathThrough(points, x, y)} data-line={index} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
        <span className={css.times} aria-hidden="true">
          <span>{clock(-spanMs)}</span>
          <span>{clock(-spanMs / 2)}</span>
          <span>{clock(0)}</span>
        </span>
      </div>
    </figure>
  );
}

function Key({ index, name }: { readonly index: number; readonly name: string }) {
  return (
    <span className={css.key}>
      <i data-line={index} aria-hidden="true" />
      {name}
    </span>
  );
}

/** A time before the end, for example `−1:05`. */
export function clock(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return seconds === 0 ? text : `−${text}`;
}

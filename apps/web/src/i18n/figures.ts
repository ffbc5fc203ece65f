/** Figures in the format of a language. */

export interface Figures {
  readonly rate: (bps: number) => string;
  readonly ms: (ms: number) => string;
  readonly share: (share: number) => string;
  readonly count: (count: number) => string;
}

/** The figures of one language, by its BCP 47 code. */
export function figuresIn(language: string): Figures {
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, maximumFractionDigits: digits });
  const [kilobits, megabits, milliseconds] = [
    unit('kilobit-per-second', 0),
    unit('megabit-per-second', 1),
    unit('millisecond', 0),
  ];
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return {
    rate: (bps) => (bps < 1_000_000 ? kilobits.format(bps / 1000) : megabits.format(bps / 1_000_000)),
    ms: (ms) => milliseconds.format(ms),
    share: (share) => percent.format(share),
    count: (count) => whole.format(count),
  };
}

/** A number of bytes in readable units; pure. */

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
/** Decimal units, as in every file manager but one. */
const STEP = 1000;

/** For example `1.4 MB`. @param language a BCP 47 code. */
export function sizeText(sizeBytes: number, language: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, sizeBytes)) / Math.log(STEP) + 1e-9));
  const unit = UNITS[power] ?? 'byte';
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  return format.format(sizeBytes / STEP ** power);
}

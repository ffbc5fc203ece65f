/** Bars as SVG, readable on light and dark pages. */
import { median, spread } from './statistics.mjs';

const WIDTH = 720;
const BAR = 26;
const GAP = 14;
const LABEL = 250;
const SCALE = WIDTH - LABEL - 110;

/** @param {string} text */
const escapeText = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * One bar for the median of each series, with a line from the least to the greatest value. Each unit has a scale of its own.
 * @param {readonly import('./report.mjs').Series[]} series
 */
export function barChart(series) {
  /** @type {Map<string, number>} */
  const greatestByUnit = new Map();
  for (const { unit, values } of series) greatestByUnit.set(unit, Math.max(greatestByUnit.get(unit) ?? 0, ...values));
  const rows = series.map(({ label, unit, values }, index) => {
    const y = GAP + index * (BAR + GAP);
    /** @param {number} value */
    const x = (value) => Math.round(LABEL + (value / (greatestByUnit.get(unit) || 1)) * SCALE);
    const [least, greatest] = spread(values);
    const middle = median(values);
    const figure = Math.abs(middle) >= 1000 ? Math.round(middle).toLocaleString('en-US') : Number(middle.toPrecision(3));
    return [
      `<text x="${LABEL - 10}" y="${y + 18}" text-anchor="end">${escapeText(label)}</text>`,
      `<rect x="${LABEL}" y="${y}" width="${Math.max(2, x(middle) - LABEL)}" height="${BAR}" rx="4" fill="#e8562f"/>`,
      `<path d="M${x(least)} ${y + BAR / 2}H${x(greatest)}" stroke="#888" stroke-width="2"/>`,
      `<text x="${x(greatest) + 8}" y="${y + 18}">${escapeText(`${figure} ${unit}`)}</text>`,
    ].join('');
  });
  const height = GAP + rows.length * (BAR + GAP);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13"><style>text{fill:#555}@media(prefers-color-scheme:dark){text{fill:#bbb}}</style>${rows.join('')}</svg>\n`;
}

/** Expectations of a check: what the document says, compared with what came. */
import { isDeepStrictEqual } from 'node:util';

/** A departure from the document. */
export class Departure extends Error {
  /** @override */
  name = 'Departure';

  /** @param {unknown} expected @param {unknown} received @param {ErrorOptions} [options] */
  constructor(expected, received, options) {
    super(`expected ${textOf(expected)}, received ${textOf(received)}`, options);
    this.expected = textOf(expected);
    this.received = textOf(received);
  }
}

/** A pattern's part that many values fit. */
export class Fitting {
  /** @param {string} label @param {(value: unknown) => boolean} fits */
  constructor(label, fits) {
    this.label = label;
    this.fits = fits;
  }
}

export const aText = new Fitting('a text of at least one character', (value) => typeof value === 'string' && value.length > 0);
export const aMoment = new Fitting(
  'ms since the epoch',
  (value) => typeof value === 'number' && Number.isFinite(value) && value > 1_600_000_000_000,
);
export const aDuration = new Fitting('a number of ms above 0', (value) => typeof value === 'number' && value > 0);

/**
 * Compares a value with a pattern. An object may have more fields than its pattern: fields that came later may be there.
 * @param {unknown} received
 * @param {unknown} pattern
 * @throws {Departure}
 */
export function expectMatch(received, pattern) {
  if (!fits(received, pattern)) throw new Departure(pattern, received);
}

/**
 * Compares a value with one in all its fields.
 * @param {unknown} received
 * @param {unknown} expected
 * @throws {Departure}
 */
export function expectEqual(received, expected) {
  if (!isDeepStrictEqual(received, expected)) throw new Departure(expected, received);
}

/**
 * @param {unknown} received
 * @param {unknown} pattern
 * @returns {boolean}
 */
function fits(received, pattern) {
  if (pattern instanceof Fitting) return pattern.fits(received);
  if (typeof pattern !== 'object' || pattern === null) return Object.is(received, pattern);
  if (typeof received !== 'object' || received === null) return false;
  if (Array.isArray(pattern)) {
    return (
      Array.isArray(received) && received.length === pattern.length && pattern.every((part, index) => fits(received[index], part))
    );
  }
  const fields = new Map(Object.entries(received));
  return Object.entries(pattern).every(([key, part]) => fits(fields.get(key), part));
}

const TEXT_MAX_UNITS = 600;

/** @param {unknown} value */
function textOf(value) {
  if (typeof value === 'string') return value;
  const text = JSON.stringify(value, (_, part) => (part instanceof Fitting ? `<${part.label}>` : part)) ?? String(value);
  return text.length > TEXT_MAX_UNITS ? `${text.slice(0, TEXT_MAX_UNITS)} …` : text;
}

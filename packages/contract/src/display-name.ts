/** Turns what somebody typed as a name into what others may be shown; knows nothing of rooms or sockets. */
import { NAME_MAX_GRAPHEMES } from './limits.ts';

// C0/C1 controls, zero-width and bidirectional formatting: they hide text or reorder the page around the name (Unicode TR36).
const UNSAFE = /[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * A name in NFC without control and bidi-override characters, runs of white space folded, trimmed.
 *
 * @returns the cleaned name, or null when nothing visible is left or it exceeds {@link NAME_MAX_GRAPHEMES} grapheme clusters.
 */
export function cleanDisplayName(raw: string): string | null {
  const name = raw.normalize('NFC').replace(UNSAFE, '').replace(/\s+/g, ' ').trim();
  if (name === '') return null;
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = 0;
  for (const _ of graphemes.segment(name)) {
    count += 1;
    if (count > NAME_MAX_GRAPHEMES) return null;
  }
  return name;
}

/** Cleans a typed name for display to other participants; pure. */
import { NAME_MAX_GRAPHEMES } from './limits.ts';

// C0/C1 controls, lone surrogates, zero-width, bidirectional and other formatting that draws nothing: they hide text, reorder the page around
// the name or make two names look like one (Unicode TR36). The joiners U+200C and U+200D stay: scripts and emoji need them.
const UNSAFE = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** More marks on one letter occur in no script, and overlap other lines. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * What draws nothing, or nothing without a letter below it: white space, fillers such as U+3164, tags, joiners, marks, and the empty braille
 * pattern. They stay in a name, since emoji of flags are made of tags, but are none by themselves.
 */
const BLANK = /[\s\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}\u2800]/gu;

/**
 * A name in NFC without control and bidi-override characters, with at most four marks on a letter, runs of white space folded, trimmed.
 *
 * @returns the cleaned name, or null when nothing visible is left or it exceeds {@link NAME_MAX_GRAPHEMES} grapheme clusters.
 */
export function cleanDisplayName(raw: string): string | null {
  const visible = raw.normalize('NFC').replace(UNSAFE, '').replace(HEAPED_MARKS, '$1');
  // Again, because removing a character may join two others.
  const name = visible.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name.replace(BLANK, '') === '') return null;
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = 0;
  for (const _ of graphemes.segment(name)) {
    count += 1;
    if (count > NAME_MAX_GRAPHEMES) return null;
  }
  return name;
}

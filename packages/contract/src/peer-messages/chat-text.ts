/** Cleans chat texts and names; pure. */

/** Longest text, in bytes of UTF-8. */
export const TEXT_MAX_BYTES = 4096;

/** Longest name accepted from another participant's history, in code points; the server's own limit is in grapheme clusters. */
const NAME_MAX_POINTS = 128;

const encoder = new TextEncoder();

/** Control characters except tab and line feed, lone surrogates, and characters that change the direction of the surrounding text. */
const UNWANTED = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** More marks on one letter occur in no script, and overlap other lines. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Cleans a text for sending and rendering: line feeds as line ends, no invisible control characters, trimmed. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').replace(HEAPED_MARKS, '$1').trim();

/** Length of a cleaned text, in bytes of UTF-8. */
export const textSizeBytes = (text: string): number => encoder.encode(cleanText(text)).length;

/** Cleans a name from another participant's history to one line. */
export const cleanName = (name: string): string => [...cleanText(name).replace(/\s+/g, ' ')].slice(0, NAME_MAX_POINTS).join('');

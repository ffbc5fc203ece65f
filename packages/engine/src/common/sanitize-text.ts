/** What a chat text and a name may be, and what is taken off them; pure. */

/** The longest text, in bytes of UTF-8. */
export const TEXT_MAX_BYTES = 4096;

/** The longest name that is taken from somebody else's memory, in code points; the server's own limit is in grapheme clusters. */
const NAME_MAX_POINTS = 128;

const encoder = new TextEncoder();

/** Control characters but tab and line feed, lone surrogates, and everything that turns the direction of other people's text around. */
const UNWANTED = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Marks beyond these on one letter belong to no script, and paint over other people's lines. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** A text as it is sent and shown: line ends are line feeds, no invisible tricks, no space around it. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').replace(HEAPED_MARKS, '$1').trim();

/** How long a cleaned text is, in bytes of UTF-8. */
export const textSizeBytes = (text: string): number => encoder.encode(cleanText(text)).length;

/** A name from somebody else's memory, on one line. */
export const cleanName = (name: string): string => [...cleanText(name).replace(/\s+/g, ' ')].slice(0, NAME_MAX_POINTS).join('');

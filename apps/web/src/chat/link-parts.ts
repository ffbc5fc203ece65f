/** Finds the web addresses in a text; pure. */

/** A piece of a text; with an address when it is one. */
export interface TextPart {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"“”]+/gi;
/** What ends a sentence around an address more often than it ends the address. */
const TRAILING = /[.,;:!?'’»*_~]+$/;

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The pieces of `text` in their order; together they are the text. Only http and https are addresses. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = hrefOf(address);
    if (href === null) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

/** Without the punctuation around it; a closing bracket belongs to an address that has opened it. */
function trimmed(address: string): string {
  const bare = address.replace(TRAILING, '');
  const closing = bare.at(-1) ?? '';
  const opening = BRACKETS[closing];
  if (opening === undefined || bare.split(opening).length >= bare.split(closing).length) return bare;
  return trimmed(bare.slice(0, -1));
}

/** Null for what no browser could open, and for an address that hides its host behind a name and a password. */
function hrefOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { href, username, password } = new URL(address);
  return username === '' && password === '' ? href : null;
}

/** Finds the web addresses in a text; pure. */
import { LinkifyIt, REBuilder } from 'linkify-it';

/** A piece of a text; with an address when it is one. */
export interface TextPart {
  readonly text: string;
  readonly href: string | null;
  /** The host that the address leads to, in ASCII, where the text does not show it: it has letters that may look like others. */
  readonly host: string | null;
}

/** linkify-it knows every script's punctuation; chats have a few things more around an address. */
class ChatRules extends REBuilder {
  /** Ends an address: also a backtick, and what nobody sees (but for the joiners that words of some scripts need). */
  override get_text_separators(): RegExp {
    return /[><\uff5c`\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
  }

  /** May stand right before an address: everything but Latin letters and digits, since Chinese and Japanese write no spaces. */
  override get_schema_search(): RegExp {
    return /(^|[^a-z0-9])(https?:)/gi;
  }
}

const linkify = new LinkifyIt({ fuzzyEmail: false, rebuilder: new ChatRules() });
for (const schema of ['ftp:', 'mailto:', '//']) linkify.add(schema, null);

/** An address without a path, and the name and password that make something else of its host. */
const BARE_HOST = /^https?:\/\/[^/?#]*$/i;
const CREDENTIALS = /^[^\s/?#]*@/;
/** What marks words in chats: it closes around an address what it opened before. */
const EMPHASIS = /[*_~]+$/;

/**
 * The pieces of `text` in their order; together they are the text. Only http and https are addresses.
 *
 * @param ownHost of this site, such as `call.example.org:8443`: its rooms are not entered without a look at the door.
 */
export function linkParts(text: string, ownHost: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, raw } of linkify.match(text) ?? []) {
    const address = EMPHASIS.test(text.slice(end, index)) ? raw.replace(EMPHASIS, '') : raw;
    if (BARE_HOST.test(address) && CREDENTIALS.test(text.slice(index + address.length))) continue;
    const target = targetOf(address, ownHost);
    if (!target) continue;
    if (index > end) parts.push({ text: text.slice(end, index), href: null, host: null });
    parts.push({ text: address, ...target });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null, host: null });
  return parts;
}

/** Null for what no browser could open. */
function targetOf(address: string, ownHost: string): Pick<TextPart, 'href' | 'host'> | null {
  try {
    const url = new URL(address);
    // Whoever sends a link does not decide that others are seen the moment they follow it.
    if (url.host === ownHost && url.searchParams.has('join')) url.searchParams.delete('join');
    const isShown = address.toLowerCase().startsWith(`${url.protocol}//${url.host}`);
    return { href: url.href, host: isShown ? null : url.host };
  } catch {
    return null;
  }
}

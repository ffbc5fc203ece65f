/** Finds the web addresses in a text; pure. */
import { LinkifyIt, REBuilder } from 'linkify-it';

/** A piece of a text, with a URL where it is one. */
export interface TextPart {
  readonly text: string;
  readonly href: string | null;
  /** The host of the URL in ASCII, where its letters may look like others. */
  readonly host: string | null;
}

/** linkify-it handles the punctuation of every script; chats surround URLs with some more characters. */
class ChatRules extends REBuilder {
  /** Ends a URL: also a backtick, and invisible characters (except the joiners that words of some scripts need). */
  override get_text_separators(): RegExp {
    return /[><\uff5c`\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
  }

  /** May precede a URL directly: everything but Latin letters and digits, since Chinese and Japanese have no spaces. */
  override get_schema_search(): RegExp {
    return /(^|[^a-z0-9])(https?:)/gi;
  }
}

const linkify = new LinkifyIt({ fuzzyEmail: false, rebuilder: new ChatRules() });
for (const schema of ['ftp:', 'mailto:', '//']) linkify.add(schema, null);

/** A URL without a path, and the user name and password that disguise its host. */
const BARE_HOST = /^https?:\/\/[^/?#]*$/i;
const CREDENTIALS = /^[^\s/?#]*@/;
/** Markup of chats: it closes after a URL what it opened before. */
const EMPHASIS = /[*_~]+$/;

/**
 * Splits `text` into pieces; joined they are the text. Only http and https are URLs.
 *
 * @param ownHost of this site, such as `call.example.org:8443`: links to its rooms do not skip pre-join.
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

/** Null for what no browser can open. */
function targetOf(address: string, ownHost: string): Pick<TextPart, 'href' | 'host'> | null {
  try {
    const url = new URL(address);
    // A link in the chat must not join with devices on the moment it is clicked.
    if (url.host === ownHost && url.searchParams.has('join')) url.searchParams.delete('join');
    const isShown = address.toLowerCase().startsWith(`${url.protocol}//${url.host}`);
    return { href: url.href, host: isShown ? null : url.host };
  } catch {
    return null;
  }
}

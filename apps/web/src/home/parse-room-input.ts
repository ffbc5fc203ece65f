/** Parses a room id from typed or pasted text; pure. */
import { roomIdOfPath } from '@visavis/contract/room-id';
import { roomIdOfName } from './room-name.ts';

export type RoomInput =
  | { readonly ok: true; readonly roomId: string }
  | { readonly ok: false; readonly reason: 'empty' | 'other_host' | 'no_room' | 'bad_name' };

/** A longer text is neither a link to a room nor a name, in UTF-16 units; bounds the cost of parsing. */
const INPUT_MAX_UNITS = 4096;
/** A URL, also inside an invitation: everything after the host of a room's URL is ASCII. */
const ADDRESS = /https?:\/\/[^\s/]*[!-~]*/i;
/** A path, or a URL without its scheme: the first part is a host when it has a dot, a port or brackets. */
const PATH_OR_HOST = /^\/|^[^\s/]*[.:\]][^\s/]*\/\S*$|^localhost\//i;

/**
 * Accepts a link to this host, alone or in a sentence, a path, or a room's name, which is converted to an id (room-name.ts).
 *
 * @param origin of this page, such as `https://call.example.org`.
 * @param basePath before `/room` in its addresses: empty, or such as `/call`.
 */
export function parseRoomInput(text: string, origin: string, basePath: string): RoomInput {
  const input = text.trim();
  if (input === '') return { ok: false, reason: 'empty' };
  if (input.length > INPUT_MAX_UNITS) return { ok: false, reason: 'bad_name' };
  const link = ADDRESS.exec(input)?.[0] ?? linkWithoutScheme(input);
  if (link === null) return idOr('bad_name', roomIdOfName(input));
  const url = urlOf(link, origin);
  if (!url) return { ok: false, reason: 'no_room' };
  if (url.host !== new URL(origin).host) return { ok: false, reason: 'other_host' };
  const isOurs = url.pathname.startsWith(`${basePath}/`);
  return idOr('no_room', isOurs ? roomIdOfPath(url.pathname.slice(basePath.length)) : null);
}

function linkWithoutScheme(input: string): string | null {
  if (!PATH_OR_HOST.test(input)) return null;
  return input.startsWith('/') ? input : `https://${input}`;
}

/** Null for what no browser can open. */
function urlOf(link: string, origin: string): URL | null {
  try {
    return new URL(link, origin);
  } catch {
    return null;
  }
}

function idOr(reason: 'no_room' | 'bad_name', roomId: string | null): RoomInput {
  return roomId === null ? { ok: false, reason } : { ok: true, roomId };
}

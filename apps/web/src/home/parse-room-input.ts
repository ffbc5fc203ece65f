/** From what somebody typed or pasted to a room id; pure. */
import { ROOM_ID_PATTERN } from '@visavis/contract/limits';

export type RoomInput =
  | { readonly ok: true; readonly roomId: string }
  | { readonly ok: false; readonly reason: 'empty' | 'other_host' | 'no_room' | 'bad_name' };

/**
 * Takes a whole link to this host, a path, or a room's name; white space in a name becomes hyphens.
 *
 * @param origin of this page, such as `https://call.example.org`.
 */
export function parseRoomInput(text: string, origin: string): RoomInput {
  const input = text.trim();
  if (input === '') return { ok: false, reason: 'empty' };
  const { host } = new URL(origin);
  const isLink = /^https?:\/\//i.test(input) || input.startsWith('/') || input.toLowerCase().startsWith(`${host}/`);
  if (!isLink) return named(input.replace(/\s+/g, '-'));
  const link = input.toLowerCase().startsWith(`${host}/`) ? `https://${input}` : input;
  if (!URL.canParse(link, origin)) return { ok: false, reason: 'no_room' };
  const url = new URL(link, origin);
  if (url.host !== host) return { ok: false, reason: 'other_host' };
  const segment = /^\/room\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  return segment === undefined ? { ok: false, reason: 'no_room' } : named(segment);
}

function named(roomId: string): RoomInput {
  return ROOM_ID_PATTERN.test(roomId) ? { ok: true, roomId } : { ok: false, reason: 'bad_name' };
}

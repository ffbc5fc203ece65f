/** The rooms of recent visits; stored in this browser only. */
import { canonicalRoomId } from '@visavis/contract/room-id';
import { remember, rememberedJson } from '../browser/browser-memory.ts';

const KEY = 'recent-rooms';
const MOST = 6;

/** Newest first; empty without storage, or when it holds something else. */
export function recentRooms(): readonly string[] {
  const stored = rememberedJson(KEY);
  if (!Array.isArray(stored)) return [];
  const rooms = stored.flatMap((id) => (typeof id === 'string' ? (canonicalRoomId(id) ?? []) : []));
  return [...new Set(rooms)].slice(0, MOST);
}

/** Puts a room at the front. */
export function rememberRoom(roomId: string): void {
  store([roomId, ...recentRooms().filter((id) => id !== roomId)].slice(0, MOST));
}

/** Takes a room off the list. */
export function forgetRoom(roomId: string): void {
  store(recentRooms().filter((id) => id !== roomId));
}

const store = (rooms: readonly string[]): void => remember(KEY, JSON.stringify(rooms));

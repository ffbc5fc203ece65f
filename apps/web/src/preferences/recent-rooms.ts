/** The rooms that this browser was in lately; they never leave it. */
import { canonicalRoomId } from '@visavis/contract/room-id';

const KEY = 'recent-rooms';
const MOST = 6;

/** Newest first; empty where storage is switched off or holds something else. */
export function recentRooms(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    const rooms = stored.flatMap((id) => (typeof id === 'string' ? (canonicalRoomId(id) ?? []) : []));
    return [...new Set(rooms)].slice(0, MOST);
  } catch {
    return [];
  }
}

/** Puts a room at the front. */
export function rememberRoom(roomId: string): void {
  store([roomId, ...recentRooms().filter((id) => id !== roomId)].slice(0, MOST));
}

/** Takes a room off the list. */
export function forgetRoom(roomId: string): void {
  store(recentRooms().filter((id) => id !== roomId));
}

function store(rooms: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(rooms));
  } catch {
    // Storage is switched off or full: the list is a convenience and stays as it was.
  }
}

/** The link that brings somebody into a room, and the ways to hand it over. */
import { BASE_PATH } from '../browser/base-path.ts';

/** The room's address without anything that was only for us. */
export function inviteLink(roomId: string): string {
  return `${location.origin}${BASE_PATH}/room/${roomId}`;
}

/** Whether the link works on this computer only. */
export const isLocalLink = (): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

/** Copies the link; false where the browser does not let us (an insecure origin, a denied permission). */
export async function copyLink(roomId: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(inviteLink(roomId));
    return true;
  } catch {
    return false;
  }
}

/** A phone's own sheet for sending things, where there is one. */
export const canShare = (): boolean => matchMedia('(pointer: coarse)').matches && typeof navigator.share === 'function';

/** Opens it with a sentence to go along; closing it without sending is no failure. */
export async function shareLink(roomId: string, text: string): Promise<void> {
  await navigator.share({ title: 'Vis-à-vis', text, url: inviteLink(roomId) }).catch(() => undefined);
}

/** The link that invites a participant, and the ways to share it. */
import { BASE_PATH } from '../browser/base-path.ts';

/** The room's URL without parameters of this page. */
export function inviteLink(roomId: string): string {
  return `${location.origin}${BASE_PATH}/room/${roomId}`;
}

/** Whether the link works on this computer only. */
export const isLocalLink = (): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

/** Copies the link; false where the browser refuses (an insecure context, a denied permission). */
export async function copyLink(roomId: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(inviteLink(roomId));
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser has a share sheet on a touch device. */
export const canShare = (): boolean => matchMedia('(pointer: coarse)').matches && typeof navigator.share === 'function';

/** Opens the share sheet with a sentence; cancelling it is no failure. */
export async function shareLink(roomId: string, text: string): Promise<void> {
  await navigator.share({ title: 'Vis-à-vis', text, url: inviteLink(roomId) }).catch(() => undefined);
}

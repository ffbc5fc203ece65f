/** How a room's page was opened, and so how its call starts: read once, and passed on as a value. */
import { isOpenedByOtherSite } from '../browser/opened-by-other-site.ts';
import { rememberedName } from '../preferences/remembered-name.ts';
import { takeRejoin } from './resume-marker.ts';

export interface JoinIntent {
  /** Join without pre-join: the URL has `?join`, or the page was in this call when the browser discarded it. */
  readonly isImmediate: boolean;
  /** The name in the URL, else the last one used in this browser; unchanged, and empty without one. */
  readonly name: string;
  /** Another site navigated here, or may have: an immediate join opens no device by itself (docs/decisions/0060). */
  readonly isFromOtherSite: boolean;
}

/** The intent of the URL alone, for in-app navigation into the room. */
export function intentOfAddress(): JoinIntent {
  const query = new URLSearchParams(location.search);
  return { isImmediate: query.has('join'), name: query.get('name') ?? rememberedName(), isFromOtherSite: false };
}

/** The intent of a page that the browser has loaded. Consumes the tab's marker and marks the history entry: to be called once a page. */
export function readJoinIntent(roomId: string): JoinIntent {
  const ofAddress = intentOfAddress();
  const wasInCall = takeRejoin(roomId);
  return { ...ofAddress, isImmediate: ofAddress.isImmediate || wasInCall, isFromOtherSite: isOpenedByOtherSite(roomId) };
}

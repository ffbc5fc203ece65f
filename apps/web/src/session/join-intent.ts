/** How a room's page was opened, and so how its call begins: read once, and carried from there as a value. */
import { isLedHere } from '../browser/led-here.ts';
import { rememberedName } from '../preferences/remembered-name.ts';
import { takeRejoin } from './resume-marker.ts';

export interface JoinIntent {
  /** Join without pre-join: the address has `?join`, or the page was in this call when the browser put it away. */
  readonly isImmediate: boolean;
  /** The name in the address, else the last one used in this browser; as it stands there, and empty when there is none. */
  readonly name: string;
  /** Another site has led here, or may have: an immediate join opens no device by itself (docs/decisions/0060). */
  readonly isFromOtherSite: boolean;
}

/** The intent of the address alone: how a page of our own leads into a room. */
export function intentOfAddress(): JoinIntent {
  const query = new URLSearchParams(location.search);
  return { isImmediate: query.has('join'), name: query.get('name') ?? rememberedName(), isFromOtherSite: false };
}

/** The intent of a page that the browser has loaded. It uses up the tab's mark and signs the history entry: to be called once a page. */
export function readJoinIntent(roomId: string): JoinIntent {
  const ofAddress = intentOfAddress();
  const wasInCall = takeRejoin(roomId);
  return { ...ofAddress, isImmediate: ofAddress.isImmediate || wasInCall, isFromOtherSite: isLedHere(roomId) };
}

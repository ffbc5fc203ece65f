/** Sends a picture with so many lines, frames and bits from now on, without a negotiation. It knows no plan and no link. */
import type { Encoding } from './encoding-plan.ts';
import { changeParameters } from './sender-parameters.ts';

/** Below such a difference in size or bits a change is not worth the key frame that it may cost. */
const NEGLIGIBLE = 0.1;

/**
 * What each sender was asked for last, and whether it was found to send that. To ask a sender for its parameters waits for another thread of
 * the browser: done for all of a call with each plan, a flood of plans holds up the page.
 */
const lastAsked = new WeakMap<RTCRtpSender, { readonly wanted: string; isFound: boolean }>();

/** Resolves when the sender has been told, or needed no telling. */
export function applyEncoding(sender: RTCRtpSender, encoding: Encoding): Promise<void> {
  const wanted = JSON.stringify(encoding);
  const before = lastAsked.get(sender);
  if (before?.isFound && before.wanted === wanted) return Promise.resolve();
  const asked = { wanted, isFound: false };
  lastAsked.set(sender, asked);
  const { isActive, scale, maxFps, maxBps } = encoding;
  return changeParameters(sender, ({ encodings: [current] }) => {
    if (!current) return false;
    asked.isFound =
      (current.active ?? true) === isActive &&
      (!isActive ||
        (current.maxFramerate === maxFps &&
          isClose(current.scaleResolutionDownBy ?? 1, scale) &&
          isClose(current.maxBitrate ?? Number.POSITIVE_INFINITY, maxBps)));
    if (asked.isFound) return false;
    current.active = isActive;
    if (!isActive) return true;
    current.scaleResolutionDownBy = scale;
    current.maxFramerate = maxFps;
    current.maxBitrate = maxBps;
    return true;
  });
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= b * NEGLIGIBLE;

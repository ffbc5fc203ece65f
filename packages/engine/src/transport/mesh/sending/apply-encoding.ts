/** Sends a video with this height, frame rate and bit rate from now on, without a negotiation. */
import type { Encoding } from './encoding-plan.ts';
import { changeParameters } from './sender-parameters.ts';

/** A smaller difference in size or bit rate is not worth the key frame that it may cost. */
const NEGLIGIBLE = 0.1;

/**
 * The last request of each sender, and whether its parameters were found to match. Reading the parameters waits for another thread of
 * the browser: reading all of a call for each plan blocks the page when plans follow each other quickly.
 */
const lastAsked = new WeakMap<RTCRtpSender, { readonly wanted: string; isFound: boolean }>();

/** Resolves when the sender's parameters are set, or needed no change. */
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

/** Sends a picture with so many lines, frames and bits from now on, without a negotiation. It knows no plan and no link. */
import type { Encoding } from './mesh-budget.ts';
import { changeParameters } from './sender-parameters.ts';

/** Below such a difference in size or bits a change is not worth the key frame that it may cost. */
const NEGLIGIBLE = 0.1;

/** Resolves when the sender has been told, or needed no telling. */
export function applyEncoding(sender: RTCRtpSender, { isActive, scale, maxFps, maxBps }: Encoding): Promise<void> {
  return changeParameters(sender, ({ encodings: [encoding] }) => {
    if (!encoding) return false;
    const isSame =
      (encoding.active ?? true) === isActive &&
      (!isActive ||
        (encoding.maxFramerate === maxFps &&
          isClose(encoding.scaleResolutionDownBy ?? 1, scale) &&
          isClose(encoding.maxBitrate ?? Number.POSITIVE_INFINITY, maxBps)));
    if (isSame) return false;
    encoding.active = isActive;
    if (!isActive) return true;
    encoding.scaleResolutionDownBy = scale;
    encoding.maxFramerate = maxFps;
    encoding.maxBitrate = maxBps;
    return true;
  });
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= b * NEGLIGIBLE;

/** Which codecs local offers list; pure. */

/** The Constrained Baseline profile of H.264 that every browser supports (RFC 7742 section 6.2), packetization mode 1. */
const H264_BASELINE = /packetization-mode=1.*profile-level-id=42e01f/i;

/**
 * How only Firefox names VP8. Its `setCodecPreferences` keeps the `rtcp-fb` lines of the codecs that it removed, and Chromium then
 * rejects the whole description (measured with Firefox 153 and Chromium 156). The user agent string is not reliable.
 */
const FIREFOX_VP8 = /max-fs=/;

/**
 * Filters a browser's codecs, in its own order, to Opus, VP8, VP9 (profile 0) and H.264 (Constrained Baseline), each once, with
 * retransmission. The other profiles repeat in every media section and make up most of a description; writing and parsing
 * them took 40 ms of a join on two cores. An answer keeps what the remote side offered. Null for Firefox, whose own list is short.
 */
export function offeredCodecs(available: readonly RTCRtpCodec[]): RTCRtpCodec[] {
  if (available.some(({ sdpFmtpLine = '' }) => FIREFOX_VP8.test(sdpFmtpLine))) return [];
  return available.filter(({ mimeType, sdpFmtpLine = '' }) => {
    switch (mimeType.toLowerCase()) {
      case 'audio/opus':
      case 'video/vp8':
      case 'video/rtx':
        return true;
      case 'video/vp9':
        return !/profile-id=[1-9]/.test(sdpFmtpLine);
      case 'video/h264':
        return H264_BASELINE.test(sdpFmtpLine);
      default:
        return false;
    }
  });
}

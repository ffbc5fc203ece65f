/** Which codecs our offers name; pure. */

/** The Constrained Baseline profile of H.264 that every browser has (RFC 7742 section 6.2), in whole packets. */
const H264_BASELINE = /packetization-mode=1.*profile-level-id=42e01f/i;

/**
 * How Firefox alone names VP8. Its `setCodecPreferences` leaves the `rtcp-fb` lines of the codecs that it took out, and Chromium then
 * refuses the whole description (measured with Firefox 153 and Chromium 156). The user agent would not tell: people change it.
 */
const FIREFOX_VP8 = /max-fs=/;

/**
 * Of what a browser can do, in its own order: Opus, VP8, VP9 (profile 0) and H.264 (Constrained Baseline), each once, with
 * retransmission. The dozen of other profiles is repeated for every media line and makes up most of a description; writing and reading
 * them took 40 ms of a join on two cores. An answer keeps whatever the other side has offered. Nothing for Firefox, whose own list is short.
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

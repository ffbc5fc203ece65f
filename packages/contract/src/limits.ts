/** The numbers that both sides of the wire need, each with its unit; imports nothing so that the browser bundle stays small. */

/** Version of the signaling contract that this build speaks; a server refuses any other with `version_unsupported`. */
export const PROTOCOL_VERSION = 1;

/** Longest room id on the wire before it is brought into its canonical form, in UTF-16 units; an id itself has 64 at most. */
export const ROOM_ID_MAX_UNITS = 256;

/** Participant ids: 22 characters of base64url for a seat secret's hash, or the socket id of a minimal client (20). */
export const PARTICIPANT_ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** A seat secret is 32 random bytes in base64url without padding: 43 characters. */
export const SEAT_SECRET_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** Longest display name, in grapheme clusters after NFC and trimming. */
export const NAME_MAX_GRAPHEMES = 64;

/** Longest display name on the wire before it is cleaned, in UTF-16 units; bounds the cost of cleaning. */
export const NAME_MAX_UNITS = 1024;

/** Largest session description, in UTF-16 units (SDP is ASCII, so bytes): 64 KiB. */
export const SDP_MAX_UNITS = 64 * 1024;

/**
 * Most `m=` lines of a session description: this client's has four and the data channel's, a minimal client's two. An answer has a line for each, so
 * that an offer of 28 KB with 200 of them would cause an answer over the frame limit.
 */
export const MEDIA_LINES_MAX = 8;

/**
 * Whether a description has more than {@link MEDIA_LINES_MAX}. Browsers end a line at LF, with or without CR before it (measured with
 * Chromium 156 and Firefox 153: a lone CR and white space before the `m` are refused).
 */
export function hasTooManyMediaLines(sdp: string): boolean {
  let lines = sdp.startsWith('m=') ? 1 : 0;
  for (let at = sdp.indexOf('\nm='); at >= 0 && lines <= MEDIA_LINES_MAX; at = sdp.indexOf('\nm=', at + 1)) lines += 1;
  return lines > MEDIA_LINES_MAX;
}

/** Largest `candidate` attribute, in UTF-16 units: 2 KiB. */
export const CANDIDATE_MAX_UNITS = 2 * 1024;

/** Candidates of one link that are applied per ICE generation; the rest are ignored. */
export const CANDIDATES_PER_GENERATION = 64;

/** Largest frame the server reads, in bytes; a larger one closes the socket (Socket.IO `maxHttpBufferSize`). */
export const FRAME_MAX_BYTES = 100 * 1024;

/** How long a seat is kept for a participant whose socket is gone, in ms. The rest of 20 s is for the sweep and its notification. */
export const GRACE_MS = 18_000;

/** Ping period and time to answer, in ms: a silent peer, or a silent direction, is noticed within their sum. */
export const PING_INTERVAL_MS = 5000;
export const PING_TIMEOUT_MS = 5000;

/** Seats in a room by default: what a mesh bears (each participant encodes once per other participant). */
export const ROOM_CAPACITY = 8;

/** Messages of one socket: a token bucket of this size, in messages ... */
export const MESSAGE_BURST = 300;
/** ... refilled at this rate, in messages a second. */
export const MESSAGES_PER_SECOND = 30;

/** Joins of one address inside one window: count, and the window's length in ms. */
export const JOINS_PER_WINDOW = 20;
export const JOIN_WINDOW_MS = 10_000;

/** New participants of one address who get relay credentials inside one window: count, and the window's length in ms. */
export const RELAYS_PER_WINDOW = 60;
export const RELAY_WINDOW_MS = 600_000;

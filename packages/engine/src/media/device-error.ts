/** Names why a device could not be opened, from the DOMException. */

/** Why a device is not on although it should be; each has its own message in the client. */
export type MediaProblem =
  | 'insecure_origin'
  | 'unsupported'
  | 'permission_denied'
  | 'prompt_unanswered'
  | 'not_found'
  | 'in_use'
  | 'interrupted'
  | 'unplugged'
  | 'failed';

/** The problem of a rejected `getUserMedia` (W3C mediacapture-streams section 10.2, and what browsers throw in practice). */
export function mediaProblemOf(cause: unknown): MediaProblem {
  switch (cause instanceof Error || cause instanceof DOMException ? cause.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'permission_denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'not_found';
    case 'NotReadableError':
    case 'AbortError':
      return 'in_use';
    case 'NotSupportedError':
    case 'TypeError':
      return 'unsupported';
    default:
      return 'failed';
  }
}

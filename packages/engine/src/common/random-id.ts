/** Ids that no other participant can guess or has used before. */
import { randomBase64Url } from './random-base64url.ts';

const SIZE_BYTES = 9;

/** Returns 72 random bits in 12 characters of base64url, as in `random-id-pattern.ts`. */
export const randomId = (): string => randomBase64Url(SIZE_BYTES);

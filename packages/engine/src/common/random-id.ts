/** Names for things that nobody else can guess or has used before. */

const BYTES = 9;
/** What {@link randomId} looks like. */
export const RANDOM_ID_PATTERN = /^[A-Za-z0-9_-]{12}$/;

/** 72 random bits in 12 characters of base64url. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

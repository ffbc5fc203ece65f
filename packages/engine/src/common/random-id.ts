/** Names for things that nobody else can guess or has used before. */

const BYTES = 9;

/** 72 random bits in 12 characters of base64url, as `random-id-pattern.ts` has it. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

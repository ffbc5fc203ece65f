/** Random text that no other participant can guess, and that no two calls share. */

/** So many random bytes in base64url without padding (RFC 4648 section 5). The browsers' own `toBase64` is younger than the oldest that hold a call. */
export function randomBase64Url(sizeBytes: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(sizeBytes));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The secret that makes this tab the same participant after a reload; it never leaves the browser but for the server's eyes. */

const BYTES = 32;

/** This tab's seat secret for a room, made at first use: 32 random bytes in base64url. */
export function seatSecretFor(roomId: string): string {
  const key = `seat:${roomId}`;
  try {
    const stored = sessionStorage.getItem(key);
    if (stored) return stored;
    const secret = randomSecret();
    sessionStorage.setItem(key, secret);
    return secret;
  } catch {
    // Storage is switched off: the seat lasts as long as the page.
    return randomSecret();
  }
}

function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}

/** The family of this browser, for instructions that differ between them; never to decide what it supports. */

export type BrowserName = 'chromium' | 'firefox' | 'safari' | 'other';

/** From a `navigator.userAgent`. */
export function browserName(userAgent: string): BrowserName {
  if (/Firefox\/|FxiOS\//.test(userAgent)) return 'firefox';
  if (/Chrome\/|CriOS\/|Edg\//.test(userAgent)) return 'chromium';
  return /Safari\//.test(userAgent) ? 'safari' : 'other';
}

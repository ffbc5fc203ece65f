/** Which family of browser this is, for the steps that differ between them; never for deciding what it can do. */

export type BrowserName = 'chromium' | 'firefox' | 'safari' | 'other';

/** From a `navigator.userAgent`. */
export function browserName(userAgent: string): BrowserName {
  if (/Firefox\/|FxiOS\//.test(userAgent)) return 'firefox';
  if (/Chrome\/|CriOS\/|Edg\//.test(userAgent)) return 'chromium';
  return /Safari\//.test(userAgent) ? 'safari' : 'other';
}

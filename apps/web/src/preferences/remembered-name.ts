/** The name that somebody last joined under, kept in this browser. */

import { firstGraphemes } from '@visavis/contract/first-graphemes';
import { NAME_MAX_GRAPHEMES, NAME_MAX_UNITS } from '@visavis/contract/limits';

const KEY = 'name';

/** The remembered name, or an empty one. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Remembers a name for the next time. */
export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage is switched off: it will be asked again.
  }
}

/** As much of a name as the server takes. */
export const cutName = (name: string): string => firstGraphemes(name, NAME_MAX_GRAPHEMES, NAME_MAX_UNITS);

/** The name to join under: what was typed, or `guest` where nothing visible was. */
export function nameToJoin(typed: string, guest: string): string {
  const name = cutName(typed.trim());
  // Fillers are letters, too, and draw nothing.
  return /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : guest;
}

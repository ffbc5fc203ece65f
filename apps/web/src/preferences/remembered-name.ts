/** The name that somebody last joined under, kept in this browser. */

import { firstGraphemes } from '@visavis/contract/first-graphemes';
import { NAME_MAX_GRAPHEMES, NAME_MAX_UNITS } from '@visavis/contract/limits';
import { remember, remembered } from '../browser/browser-memory.ts';

const KEY = 'name';

/** The remembered name, or an empty one. */
export const rememberedName = (): string => remembered(KEY) ?? '';

/** Remembers a name for the next time. */
export const rememberName = (name: string): void => remember(KEY, name);

/** As much of a name as the server takes. */
export const cutName = (name: string): string => firstGraphemes(name, NAME_MAX_GRAPHEMES, NAME_MAX_UNITS);

/** The name to join under: what was typed, or `guest` where nothing visible was. */
export function nameToJoin(typed: string, guest: string): string {
  const name = cutName(typed.trim());
  // Fillers are letters, too, and draw nothing.
  return /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : guest;
}

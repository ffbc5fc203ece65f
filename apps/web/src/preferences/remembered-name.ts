/** The name last used to join, stored in this browser. */

import { firstGraphemes } from '@visavis/contract/first-graphemes';
import { NAME_MAX_GRAPHEMES, NAME_MAX_UNITS } from '@visavis/contract/limits';
import { remember, remembered } from '../browser/browser-memory.ts';

const KEY = 'name';

/** The stored name, or an empty one. */
export const rememberedName = (): string => remembered(KEY) ?? '';

/** Stores a name. */
export const rememberName = (name: string): void => remember(KEY, name);

/** The part of a name that the server accepts. */
export const cutName = (name: string): string => firstGraphemes(name, NAME_MAX_GRAPHEMES, NAME_MAX_UNITS);

/** The name to join under: the typed one, or `guest` where it has no visible character. */
export function nameToJoin(typed: string, guest: string): string {
  const name = cutName(typed.trim());
  // Fillers are letters, too, and invisible.
  return /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : guest;
}

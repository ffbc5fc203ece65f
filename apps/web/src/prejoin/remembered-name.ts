/** The name that somebody last joined under, kept in this browser. */

const KEY = 'name';
/** Longest name that the field takes, in UTF-16 units: never more than that many grapheme clusters. */
export const NAME_FIELD_MAX_UNITS = 64;

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

/** The name to join under without being asked: that of the link, else that of the last time. */
export function chosenName(query: URLSearchParams, guest: string): string {
  return nameToJoin(query.get('name') ?? rememberedName(), guest);
}

/** The name to join under: what was typed, or `guest` where nothing visible was. */
export function nameToJoin(typed: string, guest: string): string {
  const name = typed.trim().slice(0, NAME_FIELD_MAX_UNITS);
  // Fillers are letters, too, and draw nothing.
  return /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : guest;
}

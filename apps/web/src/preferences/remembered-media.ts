/** The devices, and how they are used, that somebody last chose in this browser. */
import { type LocalMedia, type MediaPreferences, parsePreferences } from '@visavis/engine';

const KEY = 'media';

/** What was chosen the last time; nothing where nothing was, or storage is off. */
export function rememberedMedia(): MediaPreferences {
  try {
    return parsePreferences(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return parsePreferences(null);
  }
}

/** Remembers from now on what is chosen. */
export function rememberMediaOf({ snapshot }: Pick<LocalMedia, 'snapshot'>): void {
  let before = snapshot.get().preferences;
  snapshot.subscribe(() => {
    const { preferences } = snapshot.get();
    if (preferences === before) return;
    before = preferences;
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // Storage is switched off: the choice lasts as long as the visit.
    }
  });
}

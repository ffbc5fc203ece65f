/** The devices, and how they are used, that somebody last chose in this browser. */
import { type LocalMedia, type MediaPreferences, parsePreferences } from '@visavis/engine';
import { remember, rememberedJson } from '../browser/browser-memory.ts';

const KEY = 'media';

/** What was chosen the last time; nothing where nothing was, or storage is off. */
export const rememberedMedia = (): MediaPreferences => parsePreferences(rememberedJson(KEY));

/** Remembers from now on what is chosen. */
export function rememberMediaOf({ snapshot }: Pick<LocalMedia, 'snapshot'>): void {
  let before = snapshot.get().preferences;
  snapshot.subscribe(() => {
    const { preferences } = snapshot.get();
    if (preferences === before) return;
    before = preferences;
    remember(KEY, JSON.stringify(preferences));
  });
}

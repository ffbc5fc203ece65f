/** The device choices of this browser. */
import { type LocalMedia, type MediaPreferences, parsePreferences } from '@visavis/engine';
import { remember, rememberedJson } from '../browser/browser-memory.ts';

const KEY = 'media';

/** The stored choices; the default without storage. */
export const rememberedMedia = (): MediaPreferences => parsePreferences(rememberedJson(KEY));

/** Stores every choice from now on. */
export function rememberMediaOf({ snapshot }: Pick<LocalMedia, 'snapshot'>): void {
  let before = snapshot.get().preferences;
  snapshot.subscribe(() => {
    const { preferences } = snapshot.get();
    if (preferences === before) return;
    before = preferences;
    remember(KEY, JSON.stringify(preferences));
  });
}

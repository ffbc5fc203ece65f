/** How this page likes its stage: chosen in the menu, kept until the page is closed. */
import { createStore, type Store } from '@visavis/engine';
import type { OwnPlace, StageView } from './layout/stage-layout.ts';

export interface StageSettings {
  readonly view: StageView;
  /** Where our own tile goes. */
  readonly own: OwnPlace;
}

export const stageSettings: Store<StageSettings> = createStore<StageSettings>({ view: 'grid', own: 'tile' });

export function changeStage(change: Partial<StageSettings>): void {
  stageSettings.set({ ...stageSettings.get(), ...change });
}

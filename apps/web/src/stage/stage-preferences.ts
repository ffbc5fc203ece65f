/** The layout choices, kept while the page is open. */
import { createStore, type Store } from '@visavis/engine';
import type { OwnPlace, StageView } from './layout/stage-layout.ts';

export interface StageSettings {
  readonly view: StageView;
  /** The place of the local tile. */
  readonly own: OwnPlace;
}

export const stageSettings: Store<StageSettings> = createStore<StageSettings>({ view: 'grid', own: 'tile' });

export function changeStage(change: Partial<StageSettings>): void {
  stageSettings.set({ ...stageSettings.get(), ...change });
}

/** What a tile says about a camera beyond its first moments; loaded when there is something to say. */
import type { CameraTrouble } from '@visavis/engine/insight';
import { useInsightWords } from '../i18n/insight-words.ts';

/** Why a camera is off although its owner wants it on. */
export function CameraNote({ name, trouble }: { readonly name: string; readonly trouble: CameraTrouble }) {
  const { cameraTroubles } = useInsightWords();
  return <p>{cameraTroubles(name)[trouble]}</p>;
}

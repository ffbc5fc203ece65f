/** What a tile says about a camera beyond its first moments; loaded when there is something to say. */
import type { CameraTrouble } from '@visavis/engine/insight';
import { useInsightMessages } from '../i18n/insight-messages.ts';

/** Why a camera is off although its owner wants it on. */
export function CameraNote({ name, trouble }: { readonly name: string; readonly trouble: CameraTrouble }) {
  const { cameraTroubles } = useInsightMessages();
  return <p>{cameraTroubles(name)[trouble]}</p>;
}

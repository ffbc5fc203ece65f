/** What a tile says about a camera beyond its first moments; loaded when there is something to say. */
import type { CameraProblem } from '@visavis/engine/insight';
import { useInsightMessages } from '../i18n/insight-messages.ts';

/** Why a camera is off although its owner wants it on. */
export function CameraNote({ name, problem }: { readonly name: string; readonly problem: CameraProblem }) {
  const { cameraProblems } = useInsightMessages();
  return <p>{cameraProblems(name)[problem]}</p>;
}

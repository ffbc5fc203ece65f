/** The notes of a tile about a camera beyond its first moments; loaded with the first note. */
import type { CameraProblem } from '@visavis/engine/insight';
import { useInsightMessages } from '../i18n/insight-messages.ts';

/** Why a camera is off although its owner switched it on. */
export function CameraNote({ name, problem }: { readonly name: string; readonly problem: CameraProblem }) {
  const { cameraProblems } = useInsightMessages();
  return <p>{cameraProblems(name)[problem]}</p>;
}

/** What a tile says about a link and a camera beyond its first moments; loaded when there is something to say. */
import type { OwnNetwork, RemoteParticipant } from '@visavis/engine';
import { type CameraTrouble, linkReason } from '@visavis/engine/insight';
import { useInsightWords } from '../words/insight-words.ts';

interface TroubleDetailProps {
  readonly facts: Pick<RemoteParticipant, 'link' | 'presence' | 'hasConnected'>;
  readonly network: OwnNetwork;
  /** What to say without a reason. */
  readonly otherwise: string;
}

/** The likely reason for a link's trouble, and the next step. */
export function TroubleDetail({ facts, network, otherwise }: TroubleDetailProps) {
  const { reasons } = useInsightWords();
  const reason = linkReason(facts, network);
  const text = reason ? reasons[reason] : otherwise;
  return text && <small>{text}</small>;
}

/** Why a camera is off although its owner wants it on. */
export function CameraNote({ name, trouble }: { readonly name: string; readonly trouble: CameraTrouble }) {
  const { cameraTroubles } = useInsightWords();
  return <p>{cameraTroubles(name)[trouble]}</p>;
}

/** What a link's statistics say about its plan: input for the estimates of the uplink and of the machine. Pure. */
import type { ParticipantId } from '@visavis/contract';
import type { LinkStats, SentStats } from '../../../stats/link-stats.ts';
import type { PictureLoad } from './cpu-adaptation.ts';
import { type LinkEncodings, VOICE_BPS } from './encoding-plan.ts';
import type { LinkUplink } from './uplink-estimate.ts';

/** What one link says of the uplink; `key` changes with its network path. */
export function uplinkOf(id: ParticipantId, stats: LinkStats): LinkUplink {
  const { sentBps, availableOutgoingBps, roundTripMs, sent, path } = stats;
  const isLimited = [...sent.values()].some(({ limitation }) => limitation === 'bandwidth');
  return { key: id + JSON.stringify(path), sentBps, availableBps: availableOutgoingBps, roundTripMs, isLimited };
}

/** A picture that uses this share of its bits lacks frames because a busy scene takes more of them, and not because of the machine. */
const BITS_USED = 0.7;

/** How the machine copes with our camera on one link; empty while it is not sent, or not measured. */
export function pictureLoadOf(
  camera: SentStats | undefined,
  plan: LinkEncodings | undefined,
  isUplinkAtItsLeast: boolean,
): PictureLoad[] {
  if (!plan?.camera.isActive || !camera || camera.fps === null) return [];
  const { maxFps, maxBps } = plan.camera;
  const lacksBits = camera.limitation === 'bandwidth' || camera.bps >= maxBps * BITS_USED;
  return [
    {
      fps: camera.fps,
      allowedFps: Math.min(maxFps, camera.sourceFps ?? maxFps),
      isCpuLimited: camera.limitation === 'cpu',
      lacksBits: lacksBits && !isUplinkAtItsLeast,
    },
  ];
}

/** Everything that a plan takes of the uplink, audio included, in bit/s. */
export function plannedBps(plan: ReadonlyMap<ParticipantId, LinkEncodings>): number {
  const pictures = [...plan.values()].flatMap(({ camera, screen }) => [camera, screen]).filter(({ isActive }) => isActive);
  return pictures.reduce((sum, { maxBps }) => sum + maxBps, plan.size * VOICE_BPS);
}

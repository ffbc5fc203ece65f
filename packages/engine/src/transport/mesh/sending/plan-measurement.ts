/** What a link's statistics say about its plan: input for the uplink estimate and for CPU adaptation. Pure. */
import type { ParticipantId } from '@visavis/contract';
import type { LinkStats, SentStats } from '../../../stats/link-stats.ts';
import type { EncoderLoad } from './cpu-adaptation.ts';
import { type LinkEncodings, VOICE_BPS } from './encoding-plan.ts';
import type { LinkUplink } from './uplink-estimate.ts';

/** One link's input for the uplink estimate; `key` changes with its network path. */
export function uplinkOf(id: ParticipantId, stats: LinkStats): LinkUplink {
  const { sentBps, availableOutgoingBps, roundTripMs, sent, path } = stats;
  const isLimited = [...sent.values()].some(({ limitation }) => limitation === 'bandwidth');
  return { key: id + JSON.stringify(path), sentBps, availableBps: availableOutgoingBps, roundTripMs, isLimited };
}

/** A video that uses this share of its bit rate lacks frames because the scene is busy, and not because of the machine. */
const BITS_USED = 0.7;

/** How the machine encodes the camera on one link; empty while it is not sent or not measured. */
export function encoderLoadOf(
  camera: SentStats | undefined,
  plan: LinkEncodings | undefined,
  isUplinkAtItsLeast: boolean,
): EncoderLoad[] {
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

/** Bit rate of the whole plan on the uplink, audio included, in bit/s. */
export function plannedBps(plan: ReadonlyMap<ParticipantId, LinkEncodings>): number {
  const pictures = [...plan.values()].flatMap(({ camera, screen }) => [camera, screen]).filter(({ isActive }) => isActive);
  return pictures.reduce((sum, { maxBps }) => sum + maxBps, plan.size * VOICE_BPS);
}

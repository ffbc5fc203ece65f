/** How many participants an uplink carries in a mesh. Pure. */
import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import { allocateEncodings } from './encoding-plan.ts';

/** A camera video with fewer lines is not useful. */
const LEAST_LINES = 180;
/** The assumed window of the remote participants, in lines; a tile of a grid gets its share. */
const WINDOW_LINES = 720;

/**
 * The largest call on this uplink: the most participants for whom encoding-plan.ts (voices first, then a video for each participant, within
 * nine tenths of the uplink) allocates {@link LEAST_LINES} lines, or the lines of their tile where that is smaller. 1: voices only.
 */
export function peopleOnLine(uplinkBps: number, capacity: number): number {
  for (let people = capacity; people > 1; people -= 1) {
    const tileLines = Math.floor(WINDOW_LINES / Math.ceil(Math.sqrt(people)));
    const camera = { widthPx: Math.round((tileLines * 16) / 9), heightPx: tileLines };
    const shown = new Map<string, RenderedSizes>();
    for (let other = 1; other < people; other += 1) shown.set(String(other), { camera, screen: null });
    const situation = { cameraLines: WINDOW_LINES, screen: null, cpuSteps: 0, cores: 8, isSaving: false };
    const plan = allocateEncodings({ ...situation, shown, uplinkBps });
    const lines = [...plan.values()].map((link) => Math.round(WINDOW_LINES / link.camera.scale));
    if (lines.every((got) => got >= Math.min(LEAST_LINES, tileLines))) return people;
  }
  return 1;
}

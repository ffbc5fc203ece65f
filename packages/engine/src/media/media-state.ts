/** The media state that is sent to the participants. */
import type { MediaState } from '@visavis/contract';
import type { Tracks } from './tracks.ts';

export function mediaStateOf(tracks: Tracks): MediaState {
  return {
    microphone: tracks.microphone !== null,
    camera: tracks.camera !== null,
    screen: tracks.screen !== null,
    screenAudio: tracks.screenAudio !== null,
  };
}

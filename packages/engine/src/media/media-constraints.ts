/** The constraints for microphone and camera, from the person's choices: pure. */

/** Audio processing of the microphone. */
export interface SoundChoices {
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
  /** Original sound for music: disables all processing, and raises the bit rate. */
  readonly originalSound: boolean;
}

/** Upper limit of the camera's height, in lines; `auto` leaves it to the call. */
export type CameraChoice = 'auto' | 360 | 720 | 1080;

/** The choices beside the devices themselves. */
export interface MediaChoices extends SoundChoices {
  readonly camera: CameraChoice;
}

/** Speech in a room with loudspeakers, and the height that the call chooses. */
export const DEFAULT_CHOICES: MediaChoices = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  originalSound: false,
  camera: 'auto',
};

/** The camera height of the call: the one that starts fastest, or a larger one. */
export type CameraHeightPx = 360 | 720;

/** Ideal constraints: a microphone that does not support one is used as it is. */
export function soundConstraints(choices: SoundChoices): MediaTrackConstraints {
  const { echoCancellation, noiseSuppression, autoGainControl, originalSound } = choices;
  if (!originalSound) return { echoCancellation, noiseSuppression, autoGainControl };
  return { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: { ideal: 2 } };
}

/** Lines to capture: the chosen limit, or the call's height if that is lower. */
export function cameraLines(choice: CameraChoice, calls: CameraHeightPx): number {
  if (choice === 'auto') return calls;
  return calls === 360 ? 360 : choice;
}

/** Constraints for this height: 16:9, up to 30 frames a second. */
export const cameraConstraints = (lines: number): MediaTrackConstraints => ({
  width: { ideal: Math.round((lines * 16) / 9) },
  height: { ideal: lines },
  frameRate: { ideal: 30 },
});

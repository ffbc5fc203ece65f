/** What is asked of a microphone and of a camera, from what the person chose: pure. */

/** How the microphone's sound is treated. */
export interface SoundChoices {
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
  /** Music: nothing is treated, whatever the others say, and more of it is sent. */
  readonly originalSound: boolean;
}

/** Lines of the camera's picture at most; `auto` leaves it to the call. */
export type CameraChoice = 'auto' | 360 | 720 | 1080;

/** What a person may choose beside the devices themselves. */
export interface MediaChoices extends SoundChoices {
  readonly camera: CameraChoice;
}

/** A voice in a room with loudspeakers, and as much picture as the call is worth. */
export const DEFAULT_CHOICES: MediaChoices = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  originalSound: false,
  camera: 'auto',
};

/** What the call asks of a camera: the picture that starts fastest, or a fine one. */
export type CameraHeightPx = 360 | 720;

/** Ideals, so that a microphone that cannot is used as it is. */
export function soundConstraints(choices: SoundChoices): MediaTrackConstraints {
  const { echoCancellation, noiseSuppression, autoGainControl, originalSound } = choices;
  if (!originalSound) return { echoCancellation, noiseSuppression, autoGainControl };
  return { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: { ideal: 2 } };
}

/** Lines to ask for: a choice is the finest that is sent, and a call that is better off with a plain picture gets that. */
export function cameraLines(choice: CameraChoice, calls: CameraHeightPx): number {
  if (choice === 'auto') return calls;
  return calls === 360 ? 360 : choice;
}

/** A picture of so many lines: 16:9, up to 30 frames a second. */
export const cameraConstraints = (lines: number): MediaTrackConstraints => ({
  width: { ideal: Math.round((lines * 16) / 9) },
  height: { ideal: lines },
  frameRate: { ideal: 30 },
});

/**
 * A picture: the one place that gives a `<video>` its stream. It is invisible until its first frame, so no tile is ever black, and tells its
 * style sheet whether it is wide or tall, also when a phone is turned in the middle of a call.
 */
import css from './track-video.module.css';

/** Pictures that were drawn before the screens were there, by their track. */
const early = new Map<MediaStreamTrack, HTMLVideoElement>();

/** A new picture of this track; it plays once it is in the page. */
function createPicture(track: MediaStreamTrack): HTMLVideoElement {
  const video = document.createElement('video');
  video.className = css.video ?? '';
  video.muted = true;
  video.playsInline = true;
  video.autoplay = true;
  video.disablePictureInPicture = true;
  const look = () => {
    // Chromium shows 2 x 2 black pixels where a connection was made anew and nothing has arrived yet.
    // One that has ended, as with a connection that was given up, is black in full size.
    video.dataset.visible = String(video.videoWidth > 2 && track.readyState === 'live');
    video.dataset.shape = video.videoWidth > video.videoHeight ? 'wide' : 'tall';
  };
  video.addEventListener('loadeddata', look);
  video.addEventListener('resize', look);
  track.addEventListener('ended', look);
  video.srcObject = new MediaStream([track]);
  return video;
}

/** The same, kept for whoever takes the track's picture next. */
export function createEarlyPicture(track: MediaStreamTrack): HTMLVideoElement {
  const video = createPicture(track);
  early.set(track, video);
  return video;
}

/** The picture of a track to put into the page: the early one, as it plays, or a new one. */
export function adoptVideoElement(track: MediaStreamTrack): HTMLVideoElement {
  const video = early.get(track);
  early.delete(track);
  return video ?? createPicture(track);
}

/** Ends a picture that was taken. */
export function closePicture(video: HTMLVideoElement): void {
  video.srcObject = null;
  video.remove();
}

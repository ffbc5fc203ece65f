/**
 * Creates the `<video>` of a track. It is invisible until its first frame, so that no tile is ever black, and it sets an attribute
 * for landscape or portrait, also when a phone is rotated during a call.
 */
import css from './track-video.module.css';

/** Elements that were created before the screens, by their track. */
const early = new Map<MediaStreamTrack, HTMLVideoElement>();

/** A new element for this track; it plays once it is in the page. */
function createPicture(track: MediaStreamTrack): HTMLVideoElement {
  const video = document.createElement('video');
  video.className = css.video ?? '';
  video.muted = true;
  video.playsInline = true;
  video.autoplay = true;
  video.disablePictureInPicture = true;
  const look = () => {
    // Chromium shows 2 x 2 black pixels where a connection was replaced and nothing has arrived yet.
    // A track that has ended, as with a closed connection, is black in full size.
    video.dataset.visible = String(video.videoWidth > 2 && track.readyState === 'live');
    video.dataset.shape = video.videoWidth > video.videoHeight ? 'wide' : 'tall';
  };
  video.addEventListener('loadeddata', look);
  video.addEventListener('resize', look);
  track.addEventListener('ended', look);
  video.srcObject = new MediaStream([track]);
  return video;
}

/** The same, kept until a tile adopts it. */
export function createEarlyVideo(track: MediaStreamTrack): HTMLVideoElement {
  const video = createPicture(track);
  early.set(track, video);
  return video;
}

/** The element of a track for the page: the early one, which goes on playing, or a new one. */
export function adoptVideoElement(track: MediaStreamTrack): HTMLVideoElement {
  const video = early.get(track);
  early.delete(track);
  return video ?? createPicture(track);
}

/** Closes an adopted element. */
export function closeVideo(video: HTMLVideoElement): void {
  video.srcObject = null;
  video.remove();
}

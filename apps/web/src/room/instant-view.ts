/**
 * The first frames of a call, rendered without React: loading the screens competes for CPU with the connection. It
 * uses the room's own styles and measures, so that the screens replace it in place; texts are left to them.
 */
import type { Call, CallSnapshot, RemoteParticipant } from '@visavis/engine';
import { PHONE } from '../browser/breakpoints.ts';
import { createEarlyVideo } from '../media/video-element.ts';
import { INSTANT_VIEW_AFTER_MS, SCREENS_AFTER_MS } from '../session/startup-plan.ts';
import { isFullScreenCall, personKey, stageLayout } from '../stage/layout/stage-layout.ts';
import { tileStyle } from '../stage/layout/tile-style.ts';
import stageCss from '../stage/stage.module.css';
import tile from '../stage/tile-frame.module.css';
import room from './room-screen.module.css';
import topBar from './room-top-bar.module.css';

/** The key of the local participant; participant ids are longer. */
const OWN = 'own';

/**
 * Renders the participants into `root` as their first frames arrive. Resolves when the first is visible, when none is expected, or after
 * a timeout: the screens are needed then.
 *
 * @param joined resolves when the local offers are sent.
 */
export async function showInstantView(root: HTMLElement, roomId: string, call: Call, joined: Promise<void>): Promise<void> {
  await Promise.race([joined, new Promise((resolve) => setTimeout(resolve, INSTANT_VIEW_AFTER_MS))]);
  const title = element('div', topBar.room, element('h1', undefined, roomId));
  const tiles = element('ul');
  const stage = element('div', stageCss.stage, tiles);
  const shell = element('div', `${room.room} stage`);
  shell.append(element('header', topBar.bar, title), element('main', room.stage, stage), element('footer'));
  root.replaceChildren(shell);
  const faces = new Map<string, HTMLElement>();

  await new Promise<void>((resolve) => {
    const finish = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const draw = () => {
      const snapshot = call.snapshot.get();
      if (isNothingToSee(snapshot)) return finish();
      const scene = sceneOf(snapshot);
      shell.dataset.immersive = String(isFullScreenCall(scene));
      for (const participant of snapshot.participants) {
        const { camera } = participant.tracks;
        if (!camera || faces.has(participant.id)) continue;
        const video = createEarlyVideo(camera);
        video.addEventListener('loadeddata', finish);
        faces.set(participant.id, face(participant, video));
      }
      if (faces.size > 0) place(stage, tiles, faces, scene);
    };
    const stop = call.snapshot.subscribe(draw);
    const timer = setTimeout(finish, SCREENS_AFTER_MS);
    draw();
  });
}

/** No participant sends video, or the session is over. */
function isNothingToSee({ phase, participants }: CallSnapshot): boolean {
  return phase.name === 'ended' || (phase.name === 'live' && !participants.some(({ media }) => media.camera));
}

function face({ name }: RemoteParticipant, video: HTMLVideoElement): HTMLElement {
  const item = element('li', tile.tile, video, element('div', tile.name, element('span', undefined, name)));
  item.ariaLabel = name;
  return item;
}

/** The layout that the screens will start with: nothing is pinned yet. */
function sceneOf({ participants }: CallSnapshot) {
  const sharers = participants.filter(({ media }) => media.screen);
  return {
    people: participants.map(({ id }) => id),
    screens: sharers.map(({ id }) => id),
    isPhone: matchMedia(PHONE).matches,
  };
}

/** Every participant whose video arrives, and the local tile at the end. */
function place(
  stage: HTMLElement,
  tiles: HTMLElement,
  faces: ReadonlyMap<string, HTMLElement>,
  scene: ReturnType<typeof sceneOf>,
): void {
  const own = element('li', tile.tile);
  own.ariaHidden = 'true';
  const { clientWidth: widthPx, clientHeight: heightPx } = stage;
  const nothingChosen = { view: 'grid', own: 'tile', pinned: null, speaker: null, page: 0 } as const;
  const { boxes } = stageLayout({ ...scene, ...nothingChosen, selfId: OWN, widthPx, heightPx });
  for (const [id, item] of [...faces, [OWN, own] as const]) {
    const box = boxes.get(personKey(id));
    item.hidden = box === undefined;
    if (!box) continue;
    item.dataset.place = box.place;
    Object.assign(item.style, tileStyle(box));
  }
  tiles.replaceChildren(...faces.values(), own);
}

function element(tag: string, className?: string, ...content: (Node | string)[]): HTMLElement {
  const created = document.createElement(tag);
  if (className) created.className = className;
  created.append(...content);
  return created;
}

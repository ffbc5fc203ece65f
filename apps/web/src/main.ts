/**
 * The entry of a room's page: begins the visit at once, then loads the screens. With `?join` these come after the first picture,
 * which needs nothing of them.
 */
import './design/global.css';
import { ROOM_ID_PATTERN } from '@visavis/contract/limits';
import { chosenName } from './prejoin/remembered-name.ts';
import { showFirstPicture } from './room/first-picture.ts';
import { openEarlyVisit } from './room/visit.ts';
import { LANGUAGES, loadWords, preferredLanguage } from './words/languages.ts';

const root = document.getElementById('root');
if (!root) throw new Error('room.html has an element with the id "root".');

// Whoever reads another language than English has its dictionary fetched beside the screens; they say so when it does not come.
const language = preferredLanguage();
loadWords(language).catch(() => null);

let ready: Promise<void> = Promise.resolve();
const roomId = /^\/room\/([^/]+)\/?$/.exec(location.pathname)?.[1];
if (roomId && ROOM_ID_PATTERN.test(roomId) && typeof RTCPeerConnection !== 'undefined') {
  const { call } = openEarlyVisit(roomId);
  const query = new URLSearchParams(location.search);
  if (query.has('join')) ready = showFirstPicture(root, roomId, call, call.join(chosenName(query, LANGUAGES[language].guest)));
}

void ready
  .then(() => Promise.all([import('./app.tsx'), import('./room/room-page.tsx')]))
  .then(([{ startApp }, { RoomPage }]) => startApp(root, { RoomPage }));

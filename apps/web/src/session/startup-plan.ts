/**
 * The phases of startup in their order, and all their delays, in ms.
 *
 * On two cores the processor limits the time to the first frame, not round trips (docs/decisions/0024). A delay reserves it for the connections
 * to other participants. The last column names the records with measurements; docs/performance.md ("Joining") measures the whole.
 * A record in brackets has the reason, but no figure for this phase alone.
 *
 * | phase | performed by | begins | record |
 * |---|---|---|---|
 * | 1. socket | ../room.html, session/page-socket.ts | before any file is requested | 0037 |
 * | 2. entry | entries/room-entry.ts | with the files `base` and `call`, whatever the style sheets do | 0004, 0024, 0066 |
 * | 3. intent | session/join-intent.ts | with the entry; read once, and carried from there | (0060) |
 * | 4. session | session/call-session.ts | with the entry: the call, the devices, and one connection ahead | 0004, 0024 |
 * | 5. pre-join | prejoin/prejoin-screen.tsx | without an intent to join at once; its file is fetched beside those of 9 | (0004) |
 * | 6. join | entries/room-entry.ts, room/room-page.tsx | with the handshake of the socket, or at Join in 5 | 0024, 0037 |
 * | 7. devices | session/call-session.ts | DEVICES_AFTER_MS after 6, and with 10 at the latest; with 5 at once | (0024) |
 * | 8. instant view | room/instant-view.ts | when the offers are out, INSTANT_VIEW_AFTER_MS after 6 at the latest | (0024) |
 * | 9. files of the screens | entries/room-entry.ts | SCREEN_FILES_AFTER_MS after 6, and with 10 at the latest; with 5 at once | 0024 |
 * | 10. screens | entries/mount-room.tsx, room/room-page.tsx | with the first frame, SCREENS_AFTER_MS after 8 at the latest | 0024 |
 * | 11. participants | session/deferred-snapshot.ts | ENTRANCE_AFTER_MS after the answer to 6; newcomers NEWCOMER_AFTER_MS later | 0037 |
 * | 12. tones | room/use-chimes.ts | TONE_AFTER_MS after a participant comes or goes | (0024) |
 * | 13. status | insight/use-insight.ts | STATUS_AFTER_MS after the first connection, with a fault at once | (0024) |
 * | 14. other parts | room/room-screen.tsx, design/lazy-part.ts | PARTS_AFTER_MS after the room is rendered, or when used | (0024) |
 *
 * Where no camera is on, or at the end of the call, 10 does not wait for a frame. The engine meters sound later by itself
 * (call/speaker-monitor.ts). Beside the phases browser/retry-import.ts retries failed requests, and browser/use-slow-notice.ts
 * reports a server that does not answer.
 */

/** Opening devices competes for CPU with the connection. On a near network that is connected by then; on a far one nothing is lost. */
export const DEVICES_AFTER_MS = 250;

/** How long the page may stay empty in favour of the connection: painting the room competes for CPU, too. */
export const INSTANT_VIEW_AFTER_MS = 150;

/** Requests for the screens' files delay the connection, as opening devices does; a dozen of them beside the entry cost it 100 ms. */
export const SCREEN_FILES_AFTER_MS = 400;

/** How long the screens wait for a first frame: a longer wait is a slow network, and the status has to be visible. */
export const SCREENS_AFTER_MS = 1000;

/** The local offers are sent meanwhile, and the screens render while the others answer: 30 ms earlier in total. */
export const ENTRANCE_AFTER_MS = 30;

/** A resident answers the offer of a newcomer first and renders them afterwards: 30 ms earlier in total. */
export const NEWCOMER_AFTER_MS = 150;

/** Starting the browser's audio competes for CPU with the connection that starts at that moment. */
export const TONE_AFTER_MS = 400;

/** The parts that show the call's state render the room twice more, in the second in which participants connect. */
export const STATUS_AFTER_MS = 2000;

/** The lazy parts are preloaded when idle: the server may be unreachable when they are used. */
export const PARTS_AFTER_MS = 5000;

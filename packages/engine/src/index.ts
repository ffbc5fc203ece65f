/** The public surface of the engine: what a client needs to hold a call. */
export type { Speakers } from './call/active-speaker.ts';
export { createCall } from './call/call.ts';
export type { CallPhase, CallSnapshot, EndReason, RelayOffer, RemoteParticipant } from './call/call-state.ts';
export type { StatsOfAll } from './call/call-stats.ts';
export type { Call, CallParts } from './call/call-types.ts';
export type { Messages, Topic } from './call/messages.ts';
export { createReactions, REACTIONS, type Reaction, type ReactionKind, type Reactions } from './call/reactions.ts';
export type { LevelMeter } from './call/speaker-monitor.ts';
export type { Chat } from './chat/chat.ts';
export type { ChatWords } from './chat/chat-protocol.ts';
export type { ChatEntry, ChatSnapshot, Delivery, Renaming, Teller } from './chat/chat-state.ts';
export type { OwnNotes } from './chat/own-notes.ts';
export { monotonicNow } from './common/monotonic-clock.ts';
export { randomBase64Url } from './common/random-base64url.ts';
export { createStore, type Readable, type Store } from './common/store.ts';
export type { FileSink } from './files/file-receiver.ts';
export type { Files } from './files/file-sharing.ts';
export type { FileEntry, FilesSnapshot, OwnFile, TheirFile } from './files/files-state.ts';
export type { LinkReason } from './insight/unreachable-reason.ts';
export type { ChosenDevice, DeviceSlot } from './media/device-capture.ts';
export type { MediaProblem } from './media/device-error.ts';
export type { DeviceNotice, MediaDevice } from './media/device-suggestion.ts';
export {
  createLocalMedia,
  type LocalMedia,
  type LocalMediaOptions,
  type LocalMediaSnapshot,
} from './media/local-media.ts';
export type { CameraChoice, MediaChoices } from './media/media-constraints.ts';
export { type MediaPreferences, NO_PREFERENCES, parsePreferences } from './media/media-preferences.ts';
export type { ScreenShare, ScreenShareSnapshot, ShareHint, ShareProblem } from './media/screen-share.ts';
export type { Slot, Tracks } from './media/tracks.ts';
export type { EarlySocket } from './signaling/page-socket.ts';
export type { SignalingPort } from './signaling/signaling-port.ts';
export { connectSignaling, type SignalingOptions } from './signaling/socket-signaling.ts';
export type { LinkQuality } from './stats/link-quality.ts';
export type { LinkStats, ReceivedStats, SentStats } from './stats/link-stats.ts';
export type { LinkPath, PathEnd } from './stats/stats-report.ts';
export type { DataUse } from './transport/data-use.ts';
export type { LinkState } from './transport/media-transport.ts';
export type { MeshBrowser } from './transport/mesh/mesh-browser.ts';
export { meshTransport } from './transport/mesh/mesh-transport.ts';
export { peopleOnLine } from './transport/mesh/sending/people-on-line.ts';
export type { OwnNetwork } from './transport/network-reachability.ts';
export type { PixelSize, RenderedSizes } from './transport/rendered-size.ts';

/** The public surface of the engine: everything a client needs to hold a call, and nothing else. */
export type { Speakers } from './active-speaker.ts';
export { type Call, type CallParts, createCall } from './call.ts';
export type { CallPhase, CallSnapshot, EndReason, RelayOffer, RemoteParticipant } from './call-state.ts';
export type { StatsOfAll } from './call-stats.ts';
export type { Chat } from './chat.ts';
export type { ChatEntry, ChatSnapshot, Delivery, Renaming, Teller } from './chat-state.ts';
export type { ChatWords } from './chat-wire.ts';
export type { DeviceNotice, MediaDevice } from './device-notice.ts';
export type { ChosenDevice, DeviceSlot } from './device-slot.ts';
export type { EarlySocket } from './early-socket.ts';
export type { FileSink } from './file-receiving.ts';
export type { Files } from './files.ts';
export type { FileEntry, FilesSnapshot, OwnFile, TheirFile } from './files-state.ts';
export type { LinkQuality } from './link-quality.ts';
export type { LinkPath, PathEnd } from './link-reading.ts';
export type { LinkReason } from './link-reason.ts';
export type { LinkStats, ReceivedStats, SentStats } from './link-stats.ts';
export {
  createLocalMedia,
  type LocalMedia,
  type LocalMediaOptions,
  type LocalMediaSnapshot,
} from './local-media.ts';
export type { CameraChoice, MediaChoices } from './media-constraints.ts';
export { type MediaPreferences, NO_PREFERENCES, parsePreferences } from './media-preferences.ts';
export type { MediaProblem } from './media-problem.ts';
export type { LinkState, Slot, Tracks } from './media-transport.ts';
export { type MeshBrowser, meshTransport } from './mesh-transport.ts';
export type { Messages, Topic } from './messages.ts';
export { monotonicNow } from './monotonic-clock.ts';
export type { OwnNetwork } from './own-network.ts';
export type { OwnNotes } from './own-notes.ts';
export type { DataUse } from './picture-budget.ts';
export { createReactions, REACTIONS, type Reaction, type ReactionKind, type Reactions } from './reactions.ts';
export type { ScreenShare, ScreenShareSnapshot, ShareHint, ShareProblem } from './screen-share.ts';
export type { PixelSize, ShownSizes } from './shown-sizes.ts';
export type { SignalingPort } from './signaling-port.ts';
export { connectSignaling, type SignalingOptions } from './socket-signaling.ts';
export type { Ear } from './speaker-watch.ts';
export { createStore, type Readable, type Store } from './store.ts';

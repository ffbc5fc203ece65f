/** What a call needs from signaling: the seam between the call and its server. */
import type {
  Answer,
  Candidate,
  IceServers,
  Joined,
  LeaveReason,
  MediaState,
  Offer,
  Participant,
  ParticipantId,
  ParticipantUpdate,
  RefusalCode,
  Result,
  SignalRefusalCode,
} from '@visavis/contract';

/** An offer, an answer, or a candidate (null: the end of candidates). */
export type Signal =
  | { readonly type: 'offer'; readonly sdp: Offer['sdp'] }
  | { readonly type: 'answer'; readonly sdp: Answer['sdp'] }
  | { readonly type: 'candidate'; readonly candidate: Candidate | null };

/** Refused by the server, or `unreachable`: no answer within the timeout. */
export type SignalResult = Result<null, SignalRefusalCode | 'unreachable'>;

/** Seated, refused by the server, or `unreachable`: no answer in time, worth a retry. */
export type JoinAnswer = Result<Joined, RefusalCode | 'unreachable'>;

/** All received events, in order. */
export type SignalingEvent =
  | { readonly type: 'connected' }
  | { readonly type: 'disconnected' }
  | { readonly type: 'draining' }
  | { readonly type: 'participant joined'; readonly participant: Participant }
  | { readonly type: 'participant updated'; readonly participant: Participant }
  | { readonly type: 'participant left'; readonly id: ParticipantId; readonly reason: LeaveReason }
  | { readonly type: 'signal'; readonly caller: ParticipantId; readonly signal: Signal };

/** One room's signaling for one seat. It connects by itself and reconnects until it is closed. */
export interface SignalingPort {
  /**
   * Requests the seat; waits for a connection if there is none. Answers by a callback and not by a promise, so that every later
   * event finds the answer applied.
   */
  join(name: string, media: MediaState, onAnswer: (answer: JoinAnswer) => void): void;
  /** Sends an update of the local participant, answered by `participant updated`; dropped while disconnected, since joining sends all. */
  update(update: ParticipantUpdate): void;
  /** Sends one signal; never queued across a disconnect, since a stale one does harm. */
  signal(target: ParticipantId, signal: Signal): Promise<SignalResult>;
  /** Requests fresh relay credentials; null when the server is unreachable. */
  iceServers(): Promise<IceServers | null>;
  /** Whether HTTP polling carries the connection, since no WebSocket connects; false while disconnected. */
  isPolling(): boolean;
  /** The network may be back: connects now, or probes the connection. */
  resume(): void;
  /** Gives the seat up and closes for good; safe in `pagehide`. */
  close(): void;
  /** Subscribes to every event until the returned function is called. */
  listen(onEvent: (event: SignalingEvent) => void): () => void;
}

/** What a call needs from signaling, whatever carries it: the seam between the call and its server. */
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

/** Refused by the server, or `unreachable`: no answer within the port's time-out. */
export type SignalResult = Result<null, SignalRefusalCode | 'unreachable'>;

/** Seated, refused by the server, or `unreachable`: no answer in time, worth another try. */
export type JoinAnswer = Result<Joined, RefusalCode | 'unreachable'>;

/** Everything that arrives, in the order in which it arrived. */
export type SignalingEvent =
  | { readonly type: 'connected' }
  | { readonly type: 'disconnected' }
  | { readonly type: 'draining' }
  | { readonly type: 'participant joined'; readonly participant: Participant }
  | { readonly type: 'participant updated'; readonly participant: Participant }
  | { readonly type: 'participant left'; readonly id: ParticipantId; readonly reason: LeaveReason }
  | { readonly type: 'signal'; readonly caller: ParticipantId; readonly signal: Signal };

/** One room's signaling, for one seat. It connects by itself and reconnects until it is closed. */
export interface SignalingPort {
  /**
   * Takes the seat; waits for a connection if there is none. Answers by a callback and not by a promise, so that every event that
   * comes after the answer finds it applied.
   */
  join(name: string, media: MediaState, onAnswer: (answer: JoinAnswer) => void): void;
  /** Tells the others what changed about us, and hears of it as `participant updated`; dropped while disconnected: joining makes it good. */
  update(update: ParticipantUpdate): void;
  /** Sends one signal; never queued across a disconnect, because a stale one does harm. */
  signal(target: ParticipantId, signal: Signal): Promise<SignalResult>;
  /** Fresh relay credentials, or null when the server cannot be asked now. */
  iceServers(): Promise<IceServers | null>;
  /** Whether HTTP requests carry the connection, since no WebSocket came through; false while there is no connection. */
  isPolling(): boolean;
  /** The network may be back: tries to connect now, or makes sure that the connection still carries. */
  resume(): void;
  /** Gives the seat up and closes for good; safe in `pagehide`. */
  close(): void;
  /** Hears every event from now on until the returned function is called. */
  listen(onEvent: (event: SignalingEvent) => void): () => void;
}

/** What the mesh needs from the browser. */
import type { CodecsOf } from './slot-transceivers.ts';

/** Connections, streams and codecs of this browser, and what its machine can do. */
export interface MeshBrowser {
  readonly createPeerConnection: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly createMediaStream: () => MediaStream;
  readonly codecsOf: CodecsOf;
  /** Makes one connection before anybody is known whom to offer it to. */
  readonly isPreparing?: boolean;
  /** Processor cores of this machine, by which video is planned; 4 when left out. */
  readonly cores?: number | undefined;
  /** Hears of signals that could not be applied; the call goes on. */
  readonly reportProblem: (cause: unknown) => void;
}

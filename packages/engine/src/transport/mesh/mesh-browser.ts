/** What the mesh needs from the browser. */
import type { LoadMessageReaders } from '../../common/message-readers.ts';
import type { CodecsOf } from './slot-transceivers.ts';

/** Connections, streams, codecs and machine facts of this browser. */
export interface MeshBrowser {
  readonly createPeerConnection: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly createMediaStream: () => MediaStream;
  readonly codecsOf: CodecsOf;
  /** Creates a connection before the participant that it will serve is known. */
  readonly isPreparing?: boolean;
  /** Processor cores of the machine, an input of the encoding plan; 4 by default. */
  readonly cores?: number | undefined;
  readonly loadReaders: LoadMessageReaders;
  /** Called with signals that could not be applied; the call goes on. */
  readonly reportProblem: (cause: unknown) => void;
}

/** Starts a pre-call test on this browser's own connections. */

import { connectSignaling, type LocalMedia, peopleOnLine } from '@visavis/engine';
import { PageLoopback } from '@visavis/engine/loopback';
import { PrecallTest } from '@visavis/engine/precall-test';
import { BASE_PATH } from '../browser/base-path.ts';
import { seatSecretFor } from '../browser/seat-secret.ts';
import { createLevelMeter } from '../media/level-meter.ts';
import { newRoomId } from '../preferences/room-id.ts';
import { recordVoice } from './record-voice.ts';

/** A test in a room with an unguessable id. */
export function openCheck(media: LocalMedia): PrecallTest {
  const roomId = `check-${newRoomId()}`;
  return new PrecallTest({
    media,
    connect: () => connectSignaling({ roomId, seatSecret: seatSecretFor(roomId), basePath: BASE_PATH }),
    openLoopback: (options) =>
      new PageLoopback({ ...options, createPeerConnection: (configuration) => new RTCPeerConnection(configuration) }),
    peopleOnLine,
    createLevelMeter,
    record: recordVoice,
  });
}

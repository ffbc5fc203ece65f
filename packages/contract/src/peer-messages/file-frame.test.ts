import { expect, test } from 'vitest';
import { decodeFrame, encodeFrame, PIECE_MAX_BYTES } from './file-frame.ts';
import { BULK_FRAME_MAX_BYTES } from './message.ts';

test('PROTOCOL-7 frames keep their transfer and bytes, and fit into the channel', () => {
  const payload = new Uint8Array(PIECE_MAX_BYTES).map((_, index) => index % 251);
  const bytes = encodeFrame({ kind: 'piece', transfer: 2 ** 32 - 1, payload });
  expect(bytes.byteLength).toBe(BULK_FRAME_MAX_BYTES);
  const frame = decodeFrame(bytes.buffer);
  expect([frame?.kind, frame?.transfer]).toEqual(['piece', 2 ** 32 - 1]);
  expect(Buffer.compare(frame?.payload ?? new Uint8Array(), payload)).toBe(0);
  expect(decodeFrame(encodeFrame({ kind: 'block end', transfer: 7, payload: new Uint8Array() }).buffer)).toEqual({
    kind: 'block end',
    transfer: 7,
    payload: new Uint8Array(),
  });
});

test.each([[[]], [[0, 0, 0, 1]], [[9, 0, 0, 0, 1]]])('PROTOCOL-7 refuses the frame %j', (bytes) => {
  expect(decodeFrame(new Uint8Array(bytes).buffer)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { BULK_FRAME_MAX_BYTES } from './bulk-channel.ts';
import { cleanFileName } from './file-name.ts';
import { decodeFrame, encodeFrame, PIECE_MAX_BYTES, parseFileBody } from './file-wire.ts';

const ID = 'abcdefghijkl';

describe('names', () => {
  test.each([
    ['draft.pdf', 'draft.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\a.exe', 'C__Windows_a.exe'],
    ['.bashrc', 'bashrc'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b\nc.txt', 'ab_c.txt'],
    ['ends. . ', 'ends'],
    ['', 'file'],
    ['...', 'file'],
    ['Übersicht 2026 – final.odt', 'Übersicht 2026 – final.odt'],
  ])('FILE-1 the name %j is saved as %j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected);
  });

  test('FILE-1 a long name keeps its ending', () => {
    const cleaned = cleanFileName(`${'😀'.repeat(500)}.tar.gz`);
    expect([...cleaned]).toHaveLength(120);
    expect(cleaned.endsWith('😀.gz')).toBe(true);
  });
});

describe('what arrives', () => {
  test.each([
    [{ kind: 'hello', more: 1 }, { kind: 'hello' }],
    [
      { kind: 'offer', id: ID, name: '/a', sizeBytes: 0 },
      { kind: 'offer', id: ID, name: '_a', sizeBytes: 0, ageMs: 0 },
    ],
    [
      { kind: 'take', id: ID, transfer: 1, fromByte: 5 },
      { kind: 'take', id: ID, transfer: 1, fromByte: 5 },
    ],
    [{ kind: 'offer', id: ID, name: 'a', sizeBytes: -1 }, null],
    [{ kind: 'offer', id: ID, name: 'a', sizeBytes: 1e300 }, null],
    [{ kind: 'offer', id: ID, name: 'a', sizeBytes: '5' }, null],
    [{ kind: 'offer', id: '__proto__', name: 'a', sizeBytes: 5 }, null],
    [{ kind: 'offer', id: ID, name: { length: 5 }, sizeBytes: 5 }, null],
    [{ kind: 'take', id: ID, transfer: 2 ** 32, fromByte: 0 }, null],
    [{ kind: 'take', id: ID, transfer: 1, fromByte: 0.5 }, null],
    [{ kind: 'stored', transfer: 1 }, null],
    [{ kind: 'stop' }, null],
    [{ kind: 'refuse', transfer: 1, reason: 'because' }, null],
    [{ kind: 'nosuch' }, null],
    [['offer'], null],
    [null, null],
    [7, null],
  ])('FILE-2 %j is read as %j', (body, expected) => {
    expect(parseFileBody(body)).toEqual(expected);
  });

  test('FILE-2 frames keep their transfer and their bytes, and fit into the channel', () => {
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

  test.each([[[]], [[0, 0, 0, 1]], [[9, 0, 0, 0, 1]]])('FILE-2 the frame %j is none of a file', (bytes) => {
    expect(decodeFrame(new Uint8Array(bytes).buffer)).toBeNull();
  });
});

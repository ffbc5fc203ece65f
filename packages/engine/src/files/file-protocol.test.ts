import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BULK_FRAME_MAX_BYTES } from '../transport/bulk-port.ts';
import { cleanFileName, isProgram } from './file-name.ts';
import { decodeFrame, encodeFrame, PIECE_MAX_BYTES, parseFileBody } from './file-protocol.ts';

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
    ['a.pdf   ', 'a.pdf'],
    ['a.pdf\u00a0\u2003.', 'a.pdf'],
    ['invoice.pdf                    .exe', 'invoice.pdf .exe'],
    ['pay\u200eroll\u061c.xls', 'payroll.xls'],
    ['\u3164\u2800', 'file'],
    ['a\ud800b.txt', 'ab.txt'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['Aux .tar.gz', '_Aux .tar.gz'],
    ['lpt¹.log', '_lpt¹.log'],
    ['COM1', '_COM1'],
    ['console.log', 'console.log'],
    ['command.txt', 'command.txt'],
    ['readme.lnk', 'readme.lnk.download'],
    ['readme.pdf.URL', 'readme.pdf.URL.download'],
    ['a.desktop. ', 'a.desktop.download'],
    ['x.scf\u200b', 'x.scf.download'],
    ['setup.exe', 'setup.exe'],
    ['किताब.pdf', 'किताब.pdf'],
    ['👩‍👩‍👧.png', '👩‍👩‍👧.png'],
    [`z${'\u0336'.repeat(50)}.txt`, `z${'\u0336'.repeat(4)}.txt`],
    ['Übersicht 2026 – final.odt', 'Übersicht 2026 – final.odt'],
  ])('FILE-1 the name %j is saved as %j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected);
  });

  test.each(['😀', '👩‍👩‍👧', 'x', 'ü'])(
    'FILE-1 a long name of %j keeps its ending, is cut between letters, and fits every disk',
    (letter) => {
      const cleaned = cleanFileName(`${letter.repeat(300)}.tar.gz`);
      expect(cleaned.endsWith(`${letter}.gz`)).toBe(true);
      expect(cleaned.slice(0, -3).replaceAll(letter, '')).toBe('');
      expect(Buffer.byteLength(cleaned)).toBeLessThanOrEqual(200);
      expect([...cleaned].length).toBeLessThanOrEqual(letter === '👩‍👩‍👧' ? 600 : 120);
    },
  );

  test('FILE-1 cleaning a clean name changes nothing, and leaves no device, shortcut or end that a disk drops', () => {
    const part = fc.constantFrom(
      'CON',
      'aux',
      '.',
      ' ',
      '.lnk',
      '.url',
      '\u200e',
      'a',
      '.pdf',
      '\ud83d',
      '😀',
      '/',
      '\u3164',
      '\u0301',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        (name) => {
          const once = cleanFileName(name);
          expect(cleanFileName(once)).toBe(once);
          expect(once).not.toMatch(/^(con|aux)( *\.|$)|\.(lnk|url)$|^[. ]|[. ]$|[\u200e\u3164/]/i);
          expect(once.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test.each([
    ['setup.exe', true],
    ['invoice.pdf.EXE', true],
    ['run.sh', true],
    ['Report.docm', true],
    ['photo.jpg', false],
    ['exe', false],
    ['notes.exe.txt', false],
    ['readme.lnk.download', false],
  ])('FILE-19 whether %j runs something is known: %s', (name, expected) => {
    expect(isProgram(name)).toBe(expected);
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

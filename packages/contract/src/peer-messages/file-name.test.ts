import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName, isProgram } from './file-name.ts';

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
  ])('FILE-6 saves the name %j as %j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected);
  });

  test.each(['😀', '👩‍👩‍👧', 'x', 'ü'])(
    'FILE-6 cuts a long name of %j between characters, keeps its extension, and fits every file system',
    (letter) => {
      const cleaned = cleanFileName(`${letter.repeat(300)}.tar.gz`);
      expect(cleaned.endsWith(`${letter}.gz`)).toBe(true);
      expect(cleaned.slice(0, -3).replaceAll(letter, '')).toBe('');
      expect(Buffer.byteLength(cleaned)).toBeLessThanOrEqual(200);
      expect([...cleaned].length).toBeLessThanOrEqual(letter === '👩‍👩‍👧' ? 600 : 120);
    },
  );

  test('FILE-6 returns a clean name unchanged, without a device name, shortcut or ending that a file system drops', () => {
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
  ])('FILE-6 tells whether %j is a program: %s', (name, expected) => {
    expect(isProgram(name)).toBe(expected);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../apps/web/src');
/** Attributes that a screen or a screen reader renders, up to the end of their line. The linter checks texts between tags. */
const READ = /\s(?:aria-(?:label|description|valuetext|roledescription)|title|label|detail|placeholder|alt)=(.*)/;
const QUOTED = /(["'`])(.*?)\1/g;

/**
 * The texts in such attributes that do not come from a dictionary.
 * @param {string} source
 */
function textsIn(source) {
  const values = source.split('\n').flatMap((line) => READ.exec(line.replace(/\$\{[^}]*\}/g, ''))?.[1] ?? []);
  const own = values.map((value) =>
    value.startsWith('"') ? value.slice(0, value.indexOf('"', 1) + 1) : (value.split('}')[0] ?? ''),
  );
  return own
    .flatMap((value) => [...value.matchAll(QUOTED)].map(([, , text = '']) => text))
    .filter((text) => /\p{L}{2}/u.test(text));
}

test('A11Y-10 finds texts in attributes', () => {
  expect(textsIn('<p title="Hello" className="big">')).toEqual(['Hello']);
  expect(textsIn("<p aria-label={isOn ? 'Off' : room.on}>")).toEqual(['Off']);
  expect(textsIn('<p label={`Camera of $' + '{name}`}>')).toEqual(['Camera of ']);
  expect(textsIn('<p label={n > 0 ? `$' + '{action}, $' + '{messages.unread(n)}` : action} className="big">')).toEqual([]);
});

test('A11Y-10 no component has a text of its own in an attribute', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) => textsIn(readFileSync(path.join(FOLDER, file), 'utf8')).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

import type { MediaProblem } from '@visavis/engine';
import type { LinkStatus } from '@visavis/engine/insight';
import { expect, test } from 'vitest';
import { browserName } from '../browser/browser-name.ts';
import { linkText } from '../insight/status-text.ts';
import { CHAT_WORDS } from './chat-words.ts';
import { de } from './de.ts';
import { DIAGNOSTICS_WORDS } from './diagnostics/use-diagnostics-words.ts';
import { en, type Words } from './en.ts';
import { ENDED_WORDS } from './ended-words.ts';
import { es } from './es.ts';
import { FILES_WORDS } from './files-words.ts';
import { fr } from './fr.ts';
import { HOME_WORDS } from './home-words.ts';
import { INSIGHT_WORDS } from './insight-words.ts';
import { KEYS_WORDS } from './keys-words.ts';
import type { Language } from './languages.ts';
import { SETTINGS_WORDS } from './settings/use-settings-words.ts';
import { STATUS_WORDS } from './status/use-status-words.ts';
import { TROUBLE_WORDS } from './trouble-words.ts';

const DICTIONARIES: readonly (readonly [string, Words])[] = Object.entries({ en, de, fr, es });
/** Those that come later, with the parts that they are for. */
const LATER = [SETTINGS_WORDS, HOME_WORDS, ENDED_WORDS, TROUBLE_WORDS, FILES_WORDS, CHAT_WORDS, KEYS_WORDS, STATUS_WORDS];

/** Stands for a name, for a number and for a list of names alike: the sentence it is put into has to show it. */
const thing = (value: number) => ({
  toString: () => String(value),
  valueOf: () => value,
  *[Symbol.iterator]() {
    yield String(value);
  },
});

/** Every text of a dictionary with its place; a function is called with stand-ins. */
function textsOf(node: unknown, place: string): readonly (readonly [place: string, text: string, args: readonly string[]])[] {
  if (typeof node === 'string') return [[place, node, []]];
  if (typeof node === 'function') {
    const args = Array.from({ length: node.length }, (_, index) => thing(41 + index));
    return textsOf(node(...args), place).map(([where, text]) => [where, text, args.map(String)]);
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, `${place}.${key}`));
}

test.each(Object.keys(SETTINGS_WORDS) as Language[])(
  'LANG-1 no text that comes later is empty, and names are kept: %s',
  (name) => {
    for (const words of LATER) {
      const texts = textsOf(words[name], name);
      const english = textsOf(words.en, 'en');
      expect(texts.map(([place, text]) => [place.slice(2), text === ''])).toEqual(
        english.map(([place, text]) => [place.slice(2), text === '']),
      );
      expect(
        texts.filter(
          ([place, text, args]) => !place.endsWith('.todo') && (text === '' || args.some((arg) => !text.includes(arg))),
        ),
      ).toEqual([]);
      expect(texts.filter(([, text]) => /Error|undefined|\[object|^[a-z]+_[a-z]+$/.test(text))).toEqual([]);
    }
  },
);

test.each(DICTIONARIES)('LANG-1 no text is empty and names and numbers are kept: %s', (name, words) => {
  const texts = textsOf(words, name);
  expect(texts.length).toBeGreaterThan(100);
  // A state that explains itself has nothing to do about it.
  const empty = texts.filter(([place, text]) => text.trim() === '' && !place.endsWith('.todo'));
  expect(empty).toEqual([]);
  const forgetful = texts.filter(([place, text, args]) => !place.endsWith('.todo') && args.some((arg) => !text.includes(arg)));
  expect(forgetful).toEqual([]);
});

test.each(DICTIONARIES)(
  'LANG-1 what may be left unsaid in English may be left unsaid elsewhere, and nothing more: %s',
  (name, words) => {
    const unsaid = (language: string, dictionary: Words) =>
      textsOf(dictionary, language)
        .filter(([, text]) => text === '')
        .map(([place]) => place.slice(language.length));
    expect(unsaid(name, words)).toEqual(unsaid('en', en));
  },
);

test.each(DICTIONARIES)('WORDS-4 no sentence shows a code or an error name: %s', (name, words) => {
  const bad = textsOf(words, name).filter(([, text]) => /Error|undefined|\[object|^[a-z]+_[a-z]+$/.test(text));
  expect(bad).toEqual([]);
});

test.each(Object.entries(TROUBLE_WORDS))('WORDS-1 every device trouble has words of its own: %s', (_name, words) => {
  for (const [slot, troubles] of Object.entries(words.troubles)) {
    const sentences = Object.values(troubles);
    expect(new Set(sentences.map(({ what }) => what)).size, slot).toBe(sentences.length);
    const problems = Object.keys(troubles) as MediaProblem[];
    const withoutHelp = problems.filter((problem) => troubles[problem].todo === '');
    expect(withoutHelp).toEqual(['permission_denied']);
  }
});

test.each(Object.entries(TROUBLE_WORDS))(
  'WORDS-2 the way to a blocked permission is told for the browser at hand: %s',
  (_name, words) => {
    expect(new Set(Object.values(words.permissionSteps)).size).toBe(4);
  },
);

test.each(Object.entries(STATUS_WORDS))(
  'WORDS-3 a link in trouble names the person; a good one says nothing: %s',
  (_name, words) => {
    const text = (state: LinkStatus['state'], side: LinkStatus['side']) => linkText({ state, side }, 'Ana', words);
    expect([text('well', 'unknown'), text('connecting', 'unknown')]).toEqual([null, null]);
    for (const state of ['unstable', 'reconnecting', 'unreachable', 'away'] as const) {
      for (const side of ['unknown', 'theirs'] as const) expect(text(state, side)).toContain('Ana');
    }
  },
);

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1', 'chromium'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15', 'safari'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'chromium'],
  ['curl/8', 'other'],
])('WORDS-5 %s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

test.each(Object.entries(INSIGHT_WORDS))(
  'LANG-1 no text of hints and figures is empty, and names and numbers are kept: %s',
  (name, words) => {
    const texts = textsOf(words, name);
    expect(texts.filter(([, text]) => text.trim() === '' || /Error|undefined|\[object/.test(text))).toEqual([]);
    const forgetful = texts.filter(([place, text, args]) => !place.endsWith('.todo') && args.some((arg) => !text.includes(arg)));
    expect(forgetful).toEqual([]);
    expect(texts.map(([place]) => place.slice(name.length))).toEqual(
      textsOf(INSIGHT_WORDS.en, 'en').map(([place]) => place.slice(2)),
    );
  },
);

test.each(Object.entries(DIAGNOSTICS_WORDS))(
  'LANG-1 no text of recordings is empty, and names and numbers are kept: %s',
  (name, words) => {
    const texts = textsOf(words, name);
    expect(texts.filter(([, text, args]) => text.trim() === '' || args.some((arg) => !text.includes(arg)))).toEqual([]);
    expect(texts.map(([place]) => place.slice(name.length))).toEqual(
      textsOf(DIAGNOSTICS_WORDS.en, 'en').map(([place]) => place.slice(2)),
    );
  },
);

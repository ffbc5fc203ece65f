import type { MediaProblem } from '@visavis/engine';
import type { LinkStatus } from '@visavis/engine/insight';
import { expect, test } from 'vitest';
import { browserName } from '../browser/browser-name.ts';
import { linkText } from '../insight/status-text.ts';
import { deviceProblemMessages } from './device-problem-messages.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { statusMessages } from './status-messages.ts';

const CODES = Object.keys(LANGUAGES) as Language[];

/** Every file of texts: what it exports, by path. */
const FILES = import.meta.glob<Readonly<Record<string, unknown>>>('./*/*.ts', { eager: true });
const FEATURES = Object.keys(FILES).flatMap((path) => /^\.\/en\/(.*)\.ts$/.exec(path)?.[1] ?? []);
const ALL = FEATURES.flatMap((feature) => CODES.map((code) => [feature, code] as const));

/** A placeholder for a name, a number and a list of names alike: its sentence has to contain it. */
const thing = (value: number) => ({
  toString: () => String(value),
  valueOf: () => value,
  *[Symbol.iterator]() {
    yield String(value);
  },
});

interface Text {
  readonly place: string;
  readonly text: string;
  /** What it was given, of which nothing may be missing in it. */
  readonly args: readonly string[];
}

/** Every text below a node with its place; a function is called with stand-ins. */
function textsBelow(node: unknown, place: string): readonly Text[] {
  if (typeof node === 'string') return [{ place, text: node, args: [] }];
  if (typeof node === 'function') {
    const args = Array.from({ length: node.length }, (_, index) => thing(41 + index));
    return textsBelow(node(...args), place).map((text) => ({ ...text, args: args.map(String) }));
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsBelow(value, `${place}.${key}`));
}

const textsOf = (feature: string, code: string) => textsBelow(FILES[`./${code}/${feature}.ts`], '');
const isAction = ({ place }: Text) => place.endsWith('.action');

test('A11Y-10 there is a folder of texts for every language, and for no other', () => {
  const folders = Object.keys(FILES).map((path) => path.split('/')[1]);
  expect([...new Set(folders)].sort()).toEqual([...CODES].sort());
  expect(FEATURES.length).toBeGreaterThan(10);
});

test.each(ALL)('A11Y-10 no text is missing or empty, and names and numbers are kept: %s, %s', (feature, code) => {
  const texts = textsOf(feature, code);
  const english = textsOf(feature, 'en');
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.map(({ place }) => place)).toEqual(english.map(({ place }) => place));
  // Where there is nothing to do, no language asks for anything.
  const empty = (list: readonly Text[]) => list.filter(({ text }) => text.trim() === '').map(({ place }) => place);
  expect(empty(texts)).toEqual(empty(english));
  expect(empty(texts.filter((text) => !isAction(text)))).toEqual([]);
  expect(texts.filter((text) => !isAction(text) && text.args.some((arg) => !text.text.includes(arg)))).toEqual([]);
});

test.each(ALL)('A11Y-10 no sentence shows a code or an error name: %s, %s', (feature, code) => {
  // “Error” alone is the heading of a list.
  const bad = textsOf(feature, code).filter(({ text }) => /\wError|Error\w|undefined|\[object|^[a-z]+_[a-z]+$/.test(text));
  expect(bad).toEqual([]);
});

test.each(CODES)('has a message for every device error: %s', (code) => {
  for (const [slot, messages] of Object.entries(deviceProblemMessages(code).problems)) {
    const sentences = Object.values(messages);
    expect(new Set(sentences.map(({ title }) => title)).size, slot).toBe(sentences.length);
    const problems = Object.keys(messages) as MediaProblem[];
    const withoutHelp = problems.filter((problem) => messages[problem].action === '');
    expect(withoutHelp).toEqual(['permission_denied']);
  }
});

test.each(CODES)('explains a blocked permission for the current browser: %s', (code) => {
  expect(new Set(Object.values(deviceProblemMessages(code).permissionSteps)).size).toBe(4);
});

test.each(CODES)('names the participant of a broken link, and has no text for a good one: %s', (code) => {
  const text = (state: LinkStatus['state'], side: LinkStatus['side']) => linkText({ state, side }, 'Ana', statusMessages(code));
  expect([text('well', 'unknown'), text('connecting', 'unknown')]).toEqual([null, null]);
  for (const state of ['unstable', 'reconnecting', 'unreachable', 'away'] as const) {
    for (const side of ['unknown', 'theirs'] as const) expect(text(state, side)).toContain('Ana');
  }
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1', 'chromium'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15', 'safari'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'chromium'],
  ['curl/8', 'other'],
])('recognises %s as %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

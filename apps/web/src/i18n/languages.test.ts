import { expect, test } from 'vitest';
import { counting } from './counting.ts';
import { featureMessages } from './language.ts';
import { LANGUAGES, type Language, loadMessages, pickLanguage } from './languages.ts';

const CODES = Object.keys(LANGUAGES) as Language[];

test.each([
  [null, ['de-AT', 'en'], 'de'],
  [null, ['pt-BR', 'ES-mx', 'fr'], 'es'],
  [null, ['ja'], 'en'],
  [null, [], 'en'],
  ['fr', ['de'], 'fr'],
  ['klingon', ['de'], 'de'],
  ['constructor', ['toString'], 'en'],
])('with %j stored and a browser that prefers %j selects %s', (remembered, preferred, language) => {
  expect(pickLanguage(remembered, preferred)).toBe(language);
});

test('every language but English, which is there already, has first texts to fetch', async () => {
  const fetched = await Promise.all(CODES.map(loadMessages));
  expect(fetched.map((messages) => messages?.settings.language ?? null)).toEqual([null, 'Sprache', 'Langue', 'Idioma']);
});

test('A11Y-10 a feature has its texts in every language', () => {
  const textOf = featureMessages('Home', { './en/home.ts': 'Home', './de/home.ts': 'Startseite' });
  expect([textOf('en'), textOf('de')]).toEqual(['Home', 'Startseite']);
});

test.each([
  ['en', 1, '1 thing'],
  ['en', 0, '0 things'],
  ['fr', 0, '0 thing'],
  ['de', 12_345, '12.345 things'],
  ['es', 2, '2 things'],
])('writes in %s %i as %s', (language, count, text) => {
  const things = counting(language)({ one: (number) => `${number} thing`, other: (number) => `${number} things` });
  expect(things(count)).toBe(text);
});

import { expect, test } from 'vitest';
import { linkParts } from './link-parts.ts';

const linksOf = (text: string) => linkParts(text).flatMap(({ text: shown, href }) => (href === null ? [] : [[shown, href]]));

test.each([
  ['see https://example.org/draft', 'https://example.org/draft'],
  ['HTTP://Example.org', 'HTTP://Example.org'],
  ['(https://example.org/a)', 'https://example.org/a'],
  ['https://en.wikipedia.org/wiki/Tile_(game).', 'https://en.wikipedia.org/wiki/Tile_(game)'],
  ['“https://example.org/?q=1&r=2#top”, he said', 'https://example.org/?q=1&r=2#top'],
  ['https://example.org/a,b;c?d!', 'https://example.org/a,b;c?d'],
  ['<https://example.org>', 'https://example.org'],
  ['line\nhttps://example.org\nline', 'https://example.org'],
  ['https://münchen.example/straße', 'https://münchen.example/straße'],
])('CHAT-14 the address in %j is %j', (text, address) => {
  expect(linksOf(text)).toEqual([[address, new URL(address).href]]);
});

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,<script>'],
  ['example.org'],
  ['https://'],
  ['https://...'],
  ['https://bank.example@evil.example/'],
  ['file:///etc/passwd'],
])('CHAT-14 there is no address in %j', (text) => {
  expect(linkParts(text)).toEqual([{ text, href: null }]);
});

test('CHAT-14 the pieces together are the text', () => {
  const text = ' a https://a.example/x, b\nhttps://b.example) c ';
  expect(
    linkParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(linksOf(text)).toHaveLength(2);
  expect(linkParts('')).toEqual([]);
});

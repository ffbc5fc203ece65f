import { afterEach, expect, test, vi } from 'vitest';
import { isCovered } from './shortcut-target.ts';

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

test('finds what covers the room in a browser without popovers', () => {
  const find = document.querySelector.bind(document);
  vi.spyOn(document, 'querySelector').mockImplementation((selector: string) => {
    if (selector.includes(':popover-open')) throw new DOMException('no such pseudo-class', 'SyntaxError');
    return find(selector);
  });
  expect(isCovered()).toBe(false);
  document.body.innerHTML = '<dialog open></dialog>';
  expect(isCovered()).toBe(true);
});

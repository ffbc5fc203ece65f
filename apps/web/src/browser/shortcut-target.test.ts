import { afterEach, expect, test, vi } from 'vitest';
import { isCovered } from './shortcut-target.ts';

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

test('a browser that knows no popovers still knows what lies over the room', () => {
  const find = document.querySelector.bind(document);
  vi.spyOn(document, 'querySelector').mockImplementation((selector: string) => {
    if (selector.includes(':popover-open')) throw new DOMException('no such pseudo-class', 'SyntaxError');
    return find(selector);
  });
  expect(isCovered()).toBe(false);
  document.body.innerHTML = '<dialog open></dialog>';
  expect(isCovered()).toBe(true);
});

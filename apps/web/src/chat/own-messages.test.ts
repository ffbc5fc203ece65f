import { afterEach, expect, test, vi } from 'vitest';
import { ownMessagesOf } from './own-messages.ts';

const words = (id: string, text: string) => ({ id, text, sentAt: 5, after: ['abcdefghijkl'] });

afterEach(() => {
  sessionStorage.clear();
  vi.restoreAllMocks();
});

test('recognises its own message after a reload by id and text, and stores no text', () => {
  ownMessagesOf('ana').add(words('aaaaaaaaaaaa', 'My secret'));
  const reloaded = ownMessagesOf('ana');
  expect(reloaded.find('aaaaaaaaaaaa', 'My secret')).toMatchObject({ sentAt: 5, after: ['abcdefghijkl'] });
  expect(reloaded.find('aaaaaaaaaaaa', 'My Secret')).toBeNull();
  expect(reloaded.find('bbbbbbbbbbbb', 'My secret')).toBeNull();
  expect(ownMessagesOf('ben').find('aaaaaaaaaaaa', 'My secret')).toBeNull();
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('secret');
});

test('notes the newest messages, as many as a log holds', () => {
  const notes = ownMessagesOf('ana');
  for (let index = 0; index <= 400; index += 1) notes.add(words(`id${index}`, `${index}`));
  const reloaded = ownMessagesOf('ana');
  expect([reloaded.find('id0', '0'), reloaded.find('id1', '1')?.sentAt]).toEqual([null, 5]);
});

test.each(['{', '7', '[7, null, {"id":"x"}]'])('ignores stored notes that read %s', (stored) => {
  sessionStorage.setItem('said:ana', stored);
  expect(ownMessagesOf('ana').find('x', '')).toBeNull();
});

test('recognises a message as long as the page without storage', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  const notes = ownMessagesOf('ana');
  notes.add(words('aaaaaaaaaaaa', 'Mine'));
  expect(notes.find('aaaaaaaaaaaa', 'Mine')?.sentAt).toBe(5);
});

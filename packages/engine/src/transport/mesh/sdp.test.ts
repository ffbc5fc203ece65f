import { expect, test } from 'vitest';
import { isFromFirefox, sessionIdOf, usernameFragmentsOf } from './sdp.ts';

const CHROMIUM =
  'v=0\r\no=- 4611731400430051336 2 IN IP4 127.0.0.1\r\ns=-\r\na=ice-ufrag:ab+/\r\nm=audio\r\na=ice-ufrag:cd12\r\n';
const FIREFOX = 'v=0\r\no=mozilla...THIS_IS_SDPARTA-99.0 8310738405671 0 IN IP4 0.0.0.0\r\ns=-\r\n';

test('reads session id, ICE generations and browser of a description', () => {
  expect(sessionIdOf(CHROMIUM)).toBe('4611731400430051336');
  expect(sessionIdOf(FIREFOX)).toBe('8310738405671');
  expect([...usernameFragmentsOf(CHROMIUM)]).toEqual(['ab+/', 'cd12']);
  expect([isFromFirefox(CHROMIUM), isFromFirefox(FIREFOX)]).toEqual([false, true]);
});

test('reads nothing from a text that is no description', () => {
  expect(sessionIdOf('nonsense')).toBeNull();
  expect(usernameFragmentsOf('').size).toBe(0);
});

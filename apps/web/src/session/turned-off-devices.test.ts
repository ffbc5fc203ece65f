import { BrowserMedia } from '@visavis/engine';
import { FakeDevices } from '@visavis/engine/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isTurnedOff, rememberTurnedOff, rememberTurnedOffOf } from './turned-off-devices.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

const mediaOf = () => new BrowserMedia({ mediaDevices: new FakeDevices().asReal(), isSecureContext: true });
const off = (roomId: string) => (['microphone', 'camera'] as const).filter((slot) => isTurnedOff(roomId, slot));

test('keeps the switches of each room, also when devices close with the call', async () => {
  expect(off('here')).toEqual([]);
  const media = mediaOf();
  await media.setEnabled('microphone', true);
  rememberTurnedOffOf('here', media);
  expect(off('here')).toEqual(['camera']);
  await media.setEnabled('camera', true);
  await media.setEnabled('microphone', false);
  expect(off('here')).toEqual(['microphone']);
  media.close();
  expect(off('here')).toEqual(['microphone']);
  expect(off('there')).toEqual([]);
  rememberTurnedOff('here');
  expect(off('here')).toEqual(['microphone', 'camera']);
});

test('keeps the switches as long as the page without storage', () => {
  for (const name of ['getItem', 'setItem'] as const) {
    vi.spyOn(Storage.prototype, name).mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
  }
  rememberTurnedOff('blocked', ['camera']);
  expect(off('blocked')).toEqual(['camera']);
});

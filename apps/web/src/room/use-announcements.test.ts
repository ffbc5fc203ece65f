import type { RemoteParticipant } from '@visavis/engine';
import { expect, test } from 'vitest';
import { screens } from '../i18n/en/screens.ts';
import { announcementsOf } from './use-announcements.ts';

const ana: RemoteParticipant = {
  id: 'a',
  name: 'Ana',
  media: { microphone: true, camera: true, screen: false, screenAudio: false },
  handRaisedAt: null,
  presence: 'here',
  client: 'full',
  link: 'connected',
  hasConnected: true,
  quality: 'unknown',
  isFrozen: false,
  tracks: { microphone: null, camera: null, screen: null, screenAudio: null },
};
const ben: RemoteParticipant = { ...ana, id: 'b', name: 'Ben' };
const sharing = { ...ana.media, screen: true };
const muted = { ...ana.media, microphone: false };

test.each([
  ['a participant joins', [ana], [ana, ben], ['Ben joined']],
  ['a participant leaves', [ana, ben], [ben], ['Ana left']],
  ['a participant has another name', [ana], [{ ...ana, name: 'Bea' }], ['Ana is now Bea']],
  ['a participant mutes', [ana], [{ ...ana, media: muted }], ['Ana muted']],
  ['a participant unmutes', [{ ...ana, media: muted }], [ana], ['Ana unmuted']],
  ['a hand goes up', [ana], [{ ...ana, handRaisedAt: 7 }], ['Ana raised a hand']],
  ['a hand goes down', [{ ...ana, handRaisedAt: 7 }], [ana], []],
  ['a participant shares a screen', [ana], [{ ...ana, media: sharing }], ['Ana is sharing their screen']],
  ['a participant stops sharing', [{ ...ana, media: sharing }], [ana], ['Ana stopped sharing']],
  ['a link changes', [ana], [{ ...ana, link: 'reconnecting' as const }], []],
  ['video starts or ends', [ana], [{ ...ana, tracks: { ...ana.tracks } }], []],
  ['much changes at once', [ana], [{ ...ana, media: muted, handRaisedAt: 7 }], ['Ana muted. Ana raised a hand']],
  ['nothing changes', [ana, ben], [ana, ben], []],
])('announces once when %s', (_what, before, now, news) => {
  expect(announcementsOf(before, now, screens).map(({ text }) => text)).toEqual(news);
});

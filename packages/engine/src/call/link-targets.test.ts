import { expect, test } from 'vitest';
import { createFakeParticipant, FakeRoom } from '../testing/index.ts';
import { linkTargets } from './link-targets.ts';

test('passes presence, seat age, reachability and sent media of each participant to the transport', async () => {
  const room = new FakeRoom();
  const [ana, ben] = [createFakeParticipant(room, 'ana'), createFakeParticipant(room, 'minimal', 'minimal')];
  const cid = createFakeParticipant(room, 'cid');
  for (const { call } of [ana, cid, ben]) await call.join('Participant');
  const here = cid.call.snapshot.get();
  const off = { microphone: false, camera: false, screen: false, screenAudio: false };
  const resident = { id: 'ana', client: 'full', media: off, isSeatedBeforeUs: true, isReachable: true };
  const newcomer = { id: 'minimal', client: 'minimal', media: null, isSeatedBeforeUs: false, isReachable: true };
  expect(linkTargets(here, new Set(['ana']))).toEqual([resident, newcomer]);
  ana.signaling.disconnect();
  expect(linkTargets(cid.call.snapshot.get(), new Set(['ana']))[0]?.isReachable).toBe(false);
  cid.signaling.disconnect();
  expect(linkTargets(cid.call.snapshot.get(), new Set())[1]?.isReachable).toBe(false);
  for (const { call } of [ana, cid, ben]) call.leave();
});

/** People for the pictures of the README, and how these are taken. */
import type { FakeDevices } from './fake-devices.ts';
import { CAST, type CastName, type Participant } from './participant.ts';
import { expect } from './test.ts';

/** Where the README has its pictures. */
export const PICTURES = 'docs/pictures';

/** The light behind each person. */
const LIGHT = {
  Ana: ['#f3a683', '#c44e3a'],
  Ben: ['#7aa8d8', '#2e4d80'],
  Cid: ['#9fc5a6', '#3d6b52'],
  Dao: ['#e6c76f', '#9a6a1c'],
} as const;

/** A camera that shows somebody, and a microphone. */
export const portraitOf = (name: CastName): FakeDevices => ({
  cameras: [{ deviceId: `camera-${name}`, label: 'Front camera', colour: '', portrait: LIGHT[name] }],
  // One of them speaks.
  microphones: [{ deviceId: `microphone-${name}`, label: 'Desk microphone', toneHz: name === 'Cid' ? CAST.Cid.toneHz : 0 }],
  widthPx: 960,
  heightPx: 540,
});

/** A picture of the page, without what is said of a fake microphone. */
export async function shoot({ page }: Participant, name: string): Promise<void> {
  for (const close of await page.getByRole('button', { name: 'Hide this hint' }).all()) await close.click();
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

/** The first seconds of a call are small while the browser feels out the line. */
export async function expectSharpPictureOf(participant: Participant, name: CastName): Promise<void> {
  const video = participant.tile(name).locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThanOrEqual(480);
}

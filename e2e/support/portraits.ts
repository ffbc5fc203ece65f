/** Portraits and screenshots for the README. */
import type { FakeDevices } from './fake-devices.ts';
import { CAST, type CastName, type Participant } from './participant.ts';
import { expect } from './test.ts';

/** The folder of the README's pictures. */
export const PICTURES = 'docs/pictures';

/** The background gradient of each portrait. */
const LIGHT = {
  Ana: ['#f3a683', '#c44e3a'],
  Ben: ['#7aa8d8', '#2e4d80'],
  Cid: ['#9fc5a6', '#3d6b52'],
  Dao: ['#e6c76f', '#9a6a1c'],
} as const;

/** A camera with a portrait, and a microphone. */
export const portraitOf = (name: CastName): FakeDevices => ({
  cameras: [{ deviceId: `camera-${name}`, label: 'Front camera', colour: '', portrait: LIGHT[name] }],
  // One of them speaks.
  microphones: [{ deviceId: `microphone-${name}`, label: 'Desk microphone', toneHz: name === 'Cid' ? CAST.Cid.toneHz : 0 }],
  widthPx: 960,
  heightPx: 540,
});

/** Takes a screenshot of the page, without the hints that a fake microphone causes. */
export async function takePicture({ page }: Participant, name: string): Promise<void> {
  for (const close of await page.getByRole('button', { name: 'Hide this hint' }).all()) await close.click();
  // No element is hovered.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

/** Waits for a large video: it is small in the first seconds, while the browser estimates the bandwidth. */
export async function expectSharpVideoOf(participant: Participant, name: CastName): Promise<void> {
  const video = participant.tile(name).locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThanOrEqual(480);
}

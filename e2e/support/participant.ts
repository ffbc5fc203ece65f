/** A participant in a browser: joins, uses the controls, and checks the media that arrives. Finds elements by roles, labels and URLs only. */
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { FIREFOX_TONE_HZ } from './browsers.ts';
import { type FakeDevices, installFakeDevices, oneOfEach } from './fake-devices.ts';
import { framesOf } from './frames.ts';
import { expect } from './test.ts';
import { loudestToneHz, recordedToneHz } from './tones.ts';

/** Participants with distinct colours and tones. */
export const CAST = {
  Ana: { colour: 'rgb(220, 40, 40)', toneHz: 440 },
  Ben: { colour: 'rgb(40, 60, 220)', toneHz: 880 },
  Cid: { colour: 'rgb(30, 180, 60)', toneHz: 1320 },
  Dao: { colour: 'rgb(230, 200, 30)', toneHz: 1760 },
} as const;

export type CastName = keyof typeof CAST;

export interface ParticipantOptions {
  /** Devices other than this name's own. */
  readonly devices?: FakeDevices;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether the screen has touch. */
  readonly hasTouch?: boolean;
  /** The browser's preferred language, such as `de-AT`; American English when left out. */
  readonly locale?: string;
  /** The product's origin with its path; the project's base URL when left out. */
  readonly origin?: string;
  /** Accepts a self-signed certificate. */
  readonly ignoreHTTPSErrors?: boolean;
}

/** A new room. */
export const newRoomId = (): string => `e2e-${crypto.randomUUID()}`;

export class Participant {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The tone of the microphone. */
  readonly toneHz: number;
  readonly #origin: string;
  readonly #listen: typeof loudestToneHz;

  private constructor(name: string, page: Page, toneHz: number, listen: typeof loudestToneHz, origin: string) {
    this.name = name;
    this.context = page.context();
    this.page = page;
    this.toneHz = toneHz;
    this.#listen = listen;
    this.#origin = origin;
  }

  /** Creates a participant with a browser context of its own and an empty page. */
  static async create(browser: Browser, name: CastName, options: ParticipantOptions = {}): Promise<Participant> {
    const { colour, toneHz } = CAST[name];
    const isFirefox = browser.browserType().name() === 'firefox';
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 760 },
      locale: options.locale ?? 'en-US',
      ignoreHTTPSErrors: options.ignoreHTTPSErrors ?? false,
      hasTouch: options.hasTouch ?? false,
      // Firefox gets its permissions by preferences.
      permissions: isFirefox ? [] : ['camera', 'microphone', 'clipboard-read', 'clipboard-write'],
    });
    await installFakeDevices(context, options.devices ?? oneOfEach(colour, isFirefox ? null : toneHz));
    const page = await context.newPage();
    const origin = options.origin ?? '';
    if (isFirefox) return new Participant(name, page, FIREFOX_TONE_HZ, recordedToneHz, origin);
    return new Participant(name, page, toneHz, loudestToneHz, origin);
  }

  /** Opens the room's link, which shows pre-join. */
  async open(roomId: string): Promise<void> {
    await this.page.goto(`${this.#origin}/room/${roomId}`);
  }

  /** Opens the room's link and joins from pre-join. */
  async join(roomId: string): Promise<void> {
    await this.open(roomId);
    await this.typeName();
    await this.page.getByRole('button', { name: 'Join now' }).click();
    await this.expectInRoom();
  }

  /** Types the name key by key: in Firefox, Playwright's `fill` sets the value without an event that React handles. */
  async typeName(): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Your name' });
    await field.clear();
    await field.pressSequentially(this.name);
  }

  async expectInRoom(): Promise<void> {
    await expect(this.control('Leave')).toBeVisible();
  }

  /** A button of the control bar. */
  control(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Call controls' }).getByRole('button', { name, exact: true });
  }

  /** Opens the choice of camera and microphone during a call. */
  async openDevices(): Promise<void> {
    await this.control('More').click();
    await this.page.getByRole('button', { name: 'Settings', exact: true }).click();
  }

  /** A participant's tile on this screen; the local one is `You`. */
  tile(name: string): Locator {
    return this.page.getByRole('list', { name: 'People in the call' }).getByRole('listitem', { name, exact: true });
  }

  /** Expects these tiles on this screen, the local one included. */
  async expectTiles(...names: string[]): Promise<void> {
    const tiles = this.page.getByRole('list', { name: 'People in the call' }).getByRole('listitem');
    await expect(tiles).toHaveCount(names.length);
    for (const name of names) await expect(this.tile(name)).toBeVisible();
  }

  /** The tile of a participant's shared screen; the local one is `Your screen`. */
  screen(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Shared screens' })
      .getByRole('listitem', { name: `${name}’s screen`, exact: true });
  }

  /** Expects that a participant's video advances and has this colour. */
  async expectVideoOf(name: string, colour: string = CAST[name as CastName].colour): Promise<void> {
    await this.#expectPicture(this.tile(name), name, colour);
  }

  /** Expects that a participant's shared screen advances and has this colour. */
  async expectScreenOf(name: string, colour: string): Promise<void> {
    await this.#expectPicture(this.screen(name), `${name}'s screen`, colour);
  }

  /** Expects that the audio of a participant's shared screen has this tone. */
  async expectScreenAudioOf(name: string, toneHz: number): Promise<void> {
    await expect
      .poll(() => this.screen(name).locator('audio').evaluate(this.#listen), { message: `${this.name} hears ${name}'s screen` })
      .toBeCloseToTone(toneHz);
  }

  async #expectPicture(tile: Locator, name: string, colour: string): Promise<void> {
    const video = tile.locator('video');
    await expect.poll(() => video.evaluate(colourOf), { message: `${this.name} sees ${name}` }).toBeCloseToColour(colour);
    const before = await video.evaluate(framesOf);
    await expect
      .poll(() => video.evaluate(framesOf), { message: `${name}'s picture moves at ${this.name}'s` })
      .toBeGreaterThan(before);
  }

  /** Expects a video in a participant's tile, of any content. */
  async expectAnyVideoOf(name: string): Promise<void> {
    await expect(this.tile(name).locator('video')).toBeVisible();
  }

  /** Expects the local video in pre-join. */
  async expectPreview(): Promise<void> {
    await expect(this.page.getByRole('main').locator('video')).toBeVisible();
  }

  /** Expects no video in a participant's tile. */
  async expectNoVideoOf(name: string): Promise<void> {
    await expect(this.tile(name).locator('video')).not.toBeVisible();
  }

  /** Expects that a participant's audio has this tone. */
  async expectAudioOf(name: string, toneHz: number = CAST[name as CastName].toneHz): Promise<void> {
    await expect
      .poll(() => this.tile(name).locator('audio').evaluate(this.#listen), { message: `${this.name} hears ${name}` })
      .toBeCloseToTone(toneHz);
  }

  /** Expects silence from a participant's microphone. */
  async expectNoAudioOf(name: string): Promise<void> {
    const audio = this.tile(name).locator('audio');
    // A handle instead of the locator: the element is removed with the audio, and a locator would wait for its return.
    const listen = async () => (await audio.elementHandles())[0]?.evaluate(this.#listen) ?? null;
    await expect.poll(listen).toBeNull();
  }

  /** Closes the browser context, as closing the window does. */
  async close(): Promise<void> {
    await this.context.close();
  }
}

/** The mean colour of a video's upper left quarter, or null while there is no frame. */
function colourOf(video: SVGElement | HTMLElement): [number, number, number] | null {
  if (!(video instanceof HTMLVideoElement) || video.videoWidth === 0) return null;
  const canvas = Object.assign(document.createElement('canvas'), { width: 16, height: 16 });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(video, 0, 0, video.videoWidth / 2, video.videoHeight / 2, 0, 0, 16, 16);
  const { data } = pen.getImageData(0, 0, 16, 16);
  const mean = (channel: number) => data.reduce((sum, value, index) => (index % 4 === channel ? sum + value : sum), 0) / 256;
  return [mean(0), mean(1), mean(2)];
}

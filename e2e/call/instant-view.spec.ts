/** The time between opening a link that joins at once and the whole screen. */
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

/** Records in the page which elements were beside the first video, and where it was. */
function watchFirstPicture(): void {
  const look = () => {
    const video = document.querySelector<HTMLVideoElement>('li video[data-visible="true"]');
    if (!video) return requestAnimationFrame(look);
    const { x, y, width, height } = video.getBoundingClientRect();
    const seen = { video, place: [x, y, width, height].map(Math.round), buttons: document.querySelectorAll('button').length };
    Object.assign(window, { firstPicture: seen });
  };
  requestAnimationFrame(look);
}

for (const viewport of [
  { width: 1280, height: 760 },
  { width: 360, height: 740 },
]) {
  test(`PERF-1 the first video is rendered before the screens, which adopt it in its place, ${viewport.width} px wide`, async ({
    browser,
  }) => {
    const roomId = newRoomId();
    const ana = await Participant.create(browser, 'Ana');
    const ben = await Participant.create(browser, 'Ben', { viewport });
    await ana.join(roomId);
    await ben.page.addInitScript(watchFirstPicture);
    await ben.page.goto(`/room/${roomId}?join&name=Ben`);
    await ben.expectVideoOf('Ana');
    const video = ben.tile('Ana').locator('video');
    const now = await video.evaluate((element: HTMLVideoElement) => {
      const { firstPicture } = window as unknown as {
        firstPicture: { video: HTMLVideoElement; place: number[]; buttons: number };
      };
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        ...firstPicture,
        video: null,
        isSame: firstPicture.video === element,
        isPlaying: !element.paused,
        movedPx: Math.max(...[x, y, width, height].map((value, index) => Math.abs(value - (firstPicture.place[index] ?? 0)))),
      };
    });
    expect(now).toMatchObject({ isSame: true, isPlaying: true, buttons: 0 });
    expect(now.movedPx).toBeLessThanOrEqual(1);
    await ben.expectInRoom();
    await ana.expectVideoOf('Ben');
    await ben.expectAudioOf('Ana');
  });
}

test('PERF-2 a visit opens one socket, and before any file of its page is read', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  const seen: string[] = [];
  ana.page.on('websocket', (socket) => seen.push(new URL(socket.url()).pathname));
  // Every file waits for the socket, which therefore opened without them.
  await ana.page.route('**/assets/**', async (route) => {
    await expect.poll(() => seen).toEqual(['/socket.io/']);
    await route.continue();
  });
  await ana.page.goto(`/room/${newRoomId()}?join&name=Ana`);
  await ana.expectInRoom();
  expect(seen).toEqual(['/socket.io/']);
});

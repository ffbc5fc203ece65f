/** The documented ways of hosting: behind nginx and Caddy, with the files of deploy/. */
import type { Page } from '@playwright/test';
import { OwnServer } from '../support/own-server.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { type Changes, hasProxies, type ProxyName, ProxyServer } from '../support/proxy-server.ts';
import { expect, test } from '../support/test.ts';

// `npm run e2e` installs them where it may; the CI requires them.
test.skip(!hasProxies && process.env.CI === undefined, 'There is no nginx or no Caddy here.');

// Each test is a call with two more processes than usual.
test.describe.configure({ timeout: 180_000 });

/** Ended with the test, whatever its result. */
const running: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  for (const end of running.splice(0)) await end();
});

/** A server behind a proxy. */
async function host(name: ProxyName, environment: Record<string, string>, changes: Changes = []) {
  const server = await OwnServer.create({ environment: { TRUST_PROXY: '1', ...environment } });
  running.unshift(() => server.end('SIGTERM'));
  await server.start();
  const proxy = await ProxyServer.start(name, new URL(server.origin).host, environment.BASE_PATH ?? '', changes);
  running.unshift(() => proxy.close());
  return { server, proxy };
}

/** A page's requests: addresses of files and sockets, and failures. */
function traffic(page: Page) {
  const seen = { paths: [] as string[], sockets: [] as string[], failed: [] as string[] };
  page.on('request', (request) => {
    const { protocol, pathname, search } = new URL(request.url());
    if (protocol === 'https:') seen.paths.push(pathname + search);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('websocket', (socket) => seen.sockets.push(socket.url()));
  return seen;
}

for (const proxyName of ['nginx', 'caddy'] as const satisfies readonly ProxyName[]) {
  for (const basePath of ['', '/call']) {
    test(`HOST-1 behind ${proxyName} a call runs ${basePath === '' ? 'at the root' : 'under a path'}, by WebSocket and on a port of its own`, async ({
      browser,
    }) => {
      const { proxy } = await host(proxyName, { BASE_PATH: basePath });
      const home = `${proxy.origin}${basePath}`;
      const options = { origin: home, ignoreHTTPSErrors: true };
      const [ana, ben] = [await Participant.create(browser, 'Ana', options), await Participant.create(browser, 'Ben', options)];
      const [seen, seenByBen] = [traffic(ana.page), traffic(ben.page)];

      // From the home page into a room: the copied link is the one that others open.
      const landing = await ana.page.goto(`${home}/`);
      expect(landing?.headers()['strict-transport-security']).toContain('max-age=');
      const roomId = newRoomId();
      await ana.page.getByRole('textbox').fill(`${home}/room/${roomId}`);
      await ana.page.keyboard.press('Enter');
      await expect(ana.page).toHaveURL(`${home}/room/${roomId}`);
      await ana.typeName();
      await ana.page.getByRole('button', { name: 'Join now' }).click();
      await ana.expectInRoom();
      await ana.page.getByRole('button', { name: 'Copy link' }).first().click();
      const link = await ana.page.evaluate(() => navigator.clipboard.readText());
      expect(link).toBe(`${home}/room/${roomId}`);
      await ben.join(roomId);
      await Promise.all([ana.expectVideoOf('Ben'), ben.expectVideoOf('Ana')]);
      const socket = `${home.replace('https', 'wss')}/socket.io/?EIO=4&transport=websocket`;
      expect([...new Set([...seen.sockets, ...seenByBen.sockets])]).toEqual([socket]);

      // Lazy parts find their code and styles, too.
      await ben.control('Leave').click();
      await ben.page.getByRole('link', { name: 'Home' }).click();
      await expect(ben.page).toHaveURL(`${home}/`);
      await ben.page.goto(`${home}/diagnostics`);
      await expect(ben.page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const { paths, failed } of [seen, seenByBen]) {
        expect(paths.filter((asked) => !asked.startsWith(`${basePath}/`))).toEqual([]);
        expect(paths.filter((asked) => asked.includes('transport=polling'))).toEqual([]);
        expect(failed).toEqual([]);
      }
    });
  }
}

test('HOST-2 behind a proxy that drops the port from Host a call goes on by polling, the check says that it is so, and the log says why, once', async ({
  browser,
}) => {
  const { server, proxy } = await host('nginx', { LOG_LEVEL: 'warn' }, [[/\$http_host/, '$host']]);
  const options = { origin: proxy.origin, ignoreHTTPSErrors: true };
  const [ana, ben] = [await Participant.create(browser, 'Ana', options), await Participant.create(browser, 'Ben', options)];
  const roomId = newRoomId();
  await ana.join(roomId);
  await ben.open(roomId);
  await ben.page.getByRole('button', { name: 'Check my connection' }).click();
  const dialog = ben.page.getByRole('dialog');
  await expect(dialog.getByText('Something between you and the server blocks WebSockets.')).toBeVisible();
  await ben.page.screenshot({ path: 'test-results/check-polling.png' });
  await ben.page.keyboard.press('Escape');
  await ben.typeName();
  await ben.page.getByRole('button', { name: 'Join now' }).click();
  await Promise.all([ana.expectVideoOf('Ben'), ben.expectVideoOf('Ana')]);
  const lines = server.log.split('\n').filter((line) => line !== '');
  expect(lines).toEqual([expect.stringContaining('proxy_set_header Host $http_host')]);
  expect(server.log).not.toContain(roomId);
});

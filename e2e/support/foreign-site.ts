/** A foreign site that opens a room: by a link, a redirect, a reload of itself and a window that it keeps. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export class ForeignSite {
  readonly origin: string;
  readonly #server: Server;

  private constructor(origin: string, server: Server) {
    this.origin = origin;
    this.#server = server;
  }

  /** Starts a site under another host name of this machine, which browsers treat as cross-site. */
  static async open(target: string): Promise<ForeignSite> {
    const page = `<a href="${target}">here</a> <a href="/around">around</a> <button onclick="window.open('${target}')">window</button>`;
    let isAgain = false;
    const server = createServer(({ url }, response) => {
      const isFirst = url === '/again' && !isAgain;
      isAgain ||= isFirst;
      if (url === '/around' || (url === '/again' && !isFirst)) return void response.writeHead(302, { Location: target }).end();
      response.setHeader('Content-Type', 'text/html');
      response.end(isFirst ? '<script>addEventListener("load", () => location.reload())</script>' : page);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new ForeignSite(`http://localhost:${port}`, server);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

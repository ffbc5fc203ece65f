/** A TCP proxy before a server with the WebSocket faults of bad networks: no answer, a blocked direction, a reset. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The fault of new WebSockets; everything else passes. */
export type WebSocketFate = 'passes' | 'is never answered' | 'carries nothing' | 'carries nothing to the server' | 'is reset';

/** The direction in which data is dropped. */
export type Silence = 'to the server' | 'to the client' | 'both ways';

interface Tunnel {
  readonly client: Socket;
  readonly server: Socket;
  silence: Silence | null;
}

/** The end of an HTTP head. */
const HEAD_END = '\r\n\r\n';

export class FaultyProxy {
  webSockets: WebSocketFate = 'passes';
  readonly #server: Server;
  readonly #target: URL;
  readonly #tunnels = new Set<Tunnel>();

  private constructor(target: string) {
    this.#target = new URL(target);
    // Some of the faults leave sockets half-open.
    this.#server = createServer({ allowHalfOpen: true }, (client) => this.#accept(client)).listen(0, this.#target.hostname);
  }

  /** Starts a proxy; resolves when it listens. @param target the origin of the server. */
  static async create(target: string): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get origin(): string {
    return `http://${this.#target.hostname}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Connections that the server has not ended. */
  get openCount(): number {
    return [...this.#tunnels].filter(({ server }) => !server.readableEnded && !server.destroyed).length;
  }

  /** Drops the data of all open connections in this direction, without closing them. Later connections pass. */
  silence(way: Silence): void {
    for (const tunnel of this.#tunnels) tunnel.silence = way;
  }

  async close(): Promise<void> {
    for (const { client, server } of this.#tunnels) for (const end of [client, server]) end.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(client: Socket): void {
    const server = connect(Number(this.#target.port), this.#target.hostname);
    const tunnel: Tunnel = { client, server, silence: null };
    this.#tunnels.add(tunnel);
    let isFirst = true;
    client.on('data', (data) => {
      const isUpgrade = isFirst && /^upgrade: websocket/im.test(data.toString('latin1'));
      isFirst = false;
      if (isUpgrade && this.webSockets !== 'passes') this.#spoil(tunnel, data);
      else if (tunnel.silence !== 'to the server' && tunnel.silence !== 'both ways') server.write(data);
    });
    server.on('data', (data) => {
      if (tunnel.silence !== 'to the client' && tunnel.silence !== 'both ways') client.write(data);
    });
    // A blocked direction also hides the end of a connection.
    client.on('end', () => (tunnel.silence === null || tunnel.silence === 'to the client') && server.end());
    server.on('end', () => (tunnel.silence === null || tunnel.silence === 'to the server') && client.end());
    for (const end of [client, server]) {
      end.on('error', () => undefined);
      end.on('close', () => {
        if (client.destroyed && server.destroyed) this.#tunnels.delete(tunnel);
      });
    }
  }

  #spoil(tunnel: Tunnel, request: Buffer): void {
    const { client, server } = tunnel;
    switch (this.webSockets) {
      case 'is reset':
        client.resetAndDestroy();
        server.destroy();
        return;
      case 'is never answered':
        tunnel.silence = 'both ways';
        return;
      case 'carries nothing to the server':
        server.write(request);
        tunnel.silence = 'to the server';
        return;
      case 'carries nothing':
        tunnel.silence = 'both ways';
        server.write(request);
        server.once('data', (answer) => client.write(answer.subarray(0, answer.indexOf(HEAD_END) + HEAD_END.length)));
        return;
      default:
        server.write(request);
    }
  }
}

/** Checks at the start whether the configured relays work for a participant, so that the log reports a fault before the first call. */
import { type IceConfig, iceServersFor } from './ice-servers.ts';
import { createTurnClient, type TurnLogin } from './turn-client.ts';

/** The result of a relay's check; a problem of null: it works. */
export interface RelayReport {
  readonly url: string;
  readonly problem: string | null;
}

const PROBLEMS: Readonly<Record<number, string>> = {
  401: 'it refuses the credentials: TURN_SECRET differs from its static-auth-secret, or a clock is wrong',
  486: 'its quota of allocations is used up',
  508: 'it has no capacity left',
};

/** Allocates a relay at every TURN URL, as a participant does. Never rejects. */
export function checkRelays(config: IceConfig, nowMs: number): Promise<RelayReport[]> {
  const { iceServers } = iceServersFor(config, 'self-test', nowMs);
  const relay = iceServers.find(({ credential }) => credential !== undefined);
  if (!relay?.username || !relay.credential) return Promise.resolve([]);
  const login = { username: relay.username, credential: relay.credential };
  return Promise.all(config.turnUrls.map(async (url) => ({ url, problem: await problemOf(url, login) })));
}

async function problemOf(url: string, login: TurnLogin): Promise<string | null> {
  const client = createTurnClient(url, login);
  try {
    const code = await client.allocate();
    if (code !== null) return PROBLEMS[code] ?? `it answers with error ${code}`;
    await client.release();
    return null;
  } catch {
    return 'it does not answer';
  } finally {
    client.close();
  }
}

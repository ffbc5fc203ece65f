/** `ice servers`: relay credentials for a seated participant, within the relay budget of its address. */
import type { IceServers, ParticipantId } from '@visavis/contract';
import { iceServersFor } from '../turn/ice-servers.ts';
import type { AnswerTo, Handler, HandlerContext } from './handler.ts';

export const iceServersHandler: Handler<AnswerTo<'ice servers'>> = {
  async answer(context) {
    const { seat } = context.socket.data;
    if (!seat) return { ok: false, code: 'not_joined' };
    return { ok: true, value: await issueIceServers(context, seat.id) };
  },
};

/** ICE servers with fresh credentials; without a relay when the budget of the connection's address is used up. */
export async function issueIceServers({ services, socket }: HandlerContext, id: ParticipantId): Promise<IceServers> {
  const { ice, limits, now, wallNow, log } = services;
  const hasRelay = ice.turnUrls.length > 0;
  const mayRelay = hasRelay && (await limits.takeRelay(socket.data.address, id, now()));
  if (hasRelay && !mayRelay) log.info({ participant: id }, 'no relay: RELAYS_PER_WINDOW is used up for this address');
  return iceServersFor(ice, id, wallNow(), mayRelay);
}

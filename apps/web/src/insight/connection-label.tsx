/** The label beside the room's name while the call carries no media. */
import type { CallStatus } from '@visavis/engine/insight';
import { useStatusMessages } from '../i18n/status-messages.ts';

export function ConnectionLabel({ connection }: { readonly connection: Exclude<CallStatus['connection'], 'carrying'> }) {
  return useStatusMessages().connection[connection];
}

/** What the chip beside the room's name says while the call does not carry. */
import type { CallStatus } from '@visavis/engine/insight';
import { useStatusMessages } from '../i18n/status-messages.ts';

export function ConnectionWord({ connection }: { readonly connection: Exclude<CallStatus['connection'], 'carrying'> }) {
  return useStatusMessages().connection[connection];
}

/** What the chip beside the room's name says while the call does not carry. */
import type { CallStatus } from '@visavis/engine/insight';
import { useStatusWords } from '../i18n/status/use-status-words.ts';

export function ConnectionWord({ connection }: { readonly connection: Exclude<CallStatus['connection'], 'carrying'> }) {
  return useStatusWords().connection[connection];
}

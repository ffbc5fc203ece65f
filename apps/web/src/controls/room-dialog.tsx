/** The dialogs of the menu, one at a time. Loaded when the first is opened. */
import type { LocalMedia, RelayOffer } from '@visavis/engine';
import { Dialog } from '../design/dialog.tsx';
import { useMessages } from '../i18n/language.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { ViewSettings } from '../settings/view-settings.tsx';
import { Invitation } from './invitation.tsx';
import { KeyList } from './key-list.tsx';

/** Which dialog is open. */
export type DialogName = 'view' | 'devices' | 'invite' | 'keys';

interface RoomDialogProps {
  readonly name: DialogName;
  readonly roomId: string;
  readonly media: LocalMedia;
  readonly relay: RelayOffer;
  readonly onClose: () => void;
}

export function RoomDialog({ name, roomId, media, relay, onClose }: RoomDialogProps) {
  const { room } = useMessages();
  if (name === 'devices') return <SettingsDialog media={media} relay={relay} onClose={onClose} />;
  return (
    <Dialog title={room.panels[name]} onClose={onClose}>
      {name === 'view' && <ViewSettings />}
      {name === 'invite' && <Invitation roomId={roomId} />}
      {name === 'keys' && <KeyList />}
    </Dialog>
  );
}

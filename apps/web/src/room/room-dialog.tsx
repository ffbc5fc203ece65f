/** What the menu opens: one dialog at a time. Loaded when the first is opened. */
import type { LocalMedia } from '@visavis/engine';
import { Dialog } from '../design/dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { ViewSettings } from '../settings/view-settings.tsx';
import { useWords } from '../words/language.ts';
import { Invitation } from './invitation.tsx';
import { KeyList } from './key-list.tsx';

/** Which dialog. */
export type DialogName = 'view' | 'devices' | 'invite' | 'keys';

interface RoomDialogProps {
  readonly name: DialogName;
  readonly roomId: string;
  readonly media: LocalMedia;
  readonly hasRelay: boolean;
  readonly onClose: () => void;
}

export function RoomDialog({ name, roomId, media, hasRelay, onClose }: RoomDialogProps) {
  const { room } = useWords();
  if (name === 'devices') return <SettingsDialog media={media} hasRelay={hasRelay} onClose={onClose} />;
  return (
    <Dialog title={room.panels[name]} onClose={onClose}>
      {name === 'view' && <ViewSettings />}
      {name === 'invite' && <Invitation roomId={roomId} />}
      {name === 'keys' && <KeyList />}
    </Dialog>
  );
}

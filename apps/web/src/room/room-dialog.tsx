/** What the menu opens: one dialog at a time. Loaded when the first is opened. */
import type { LocalMedia } from '@visavis/engine';
import { Dialog } from '../design/dialog.tsx';
import { DataUseSelect } from '../settings/data-use-select.tsx';
import { DeviceSelects } from '../settings/device-selects.tsx';
import { LanguageSelect } from '../settings/language-select.tsx';
import { RelayOnlySwitch } from '../settings/relay-only-switch.tsx';
import { SoundsSwitch } from '../settings/sounds-switch.tsx';
import { ViewSettings } from '../settings/view-settings.tsx';
import { useWords } from '../words/language.ts';
import { Invitation } from './invitation.tsx';
import { KeyList } from './key-list.tsx';
import css from './room-dialog.module.css';

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
  return (
    <Dialog title={room.panels[name]} onClose={onClose}>
      {name === 'view' && <ViewSettings />}
      {name === 'devices' && (
        <div className={css.devices}>
          <DeviceSelects media={media} />
          <DataUseSelect />
          <RelayOnlySwitch hasRelay={hasRelay} />
          <SoundsSwitch />
          <LanguageSelect />
        </div>
      )}
      {name === 'invite' && <Invitation roomId={roomId} />}
      {name === 'keys' && <KeyList />}
    </Dialog>
  );
}

/** All settings, in pre-join and during a call; loaded when opened. */
import type { LocalMedia, RelayOffer } from '@visavis/engine';
import { Gauge } from 'lucide-react';
import { useState } from 'react';
import { CheckDialog } from '../check/check-dialog.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useMessages } from '../i18n/language.ts';
import { useSettingsMessages } from '../i18n/settings-messages.ts';
import { DataUseSelect } from './data-use-select.tsx';
import { DeviceSettings } from './device-settings.tsx';
import { LanguageSelect } from './language-select.tsx';
import { RelayOnlySwitch } from './relay-only-switch.tsx';
import css from './settings-dialog.module.css';
import { SoundsSwitch } from './sounds-switch.tsx';

interface SettingsDialogProps {
  readonly media: LocalMedia;
  /** Null before the call. */
  readonly relay: RelayOffer | null;
  readonly onClose: () => void;
}

export function SettingsDialog({ media, relay, onClose }: SettingsDialogProps) {
  const { room, prejoin } = useMessages();
  const [isChecking, setChecking] = useState(false);
  const messages = useSettingsMessages();
  if (isChecking) return <CheckDialog media={media} onClose={() => setChecking(false)} />;
  return (
    <Dialog title={room.panels.devices} isWide onClose={onClose}>
      <div className={css.settings}>
        <DeviceSettings media={media} />
        <section className={css.call}>
          <h3>{messages.call}</h3>
          {relay && <RelayOnlySwitch relay={relay} />}
          <SoundsSwitch />
          <DataUseSelect />
          <LanguageSelect />
          <Button onClick={() => setChecking(true)}>
            <Gauge size={16} aria-hidden="true" />
            {prejoin.check}
          </Button>
        </section>
      </div>
    </Dialog>
  );
}

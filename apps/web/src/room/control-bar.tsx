/** The line below the grid: our own devices, more, and the way out; the link and the side panels at the right. */
import type { LocalMedia } from '@visavis/engine';
import { Ellipsis, PhoneOff } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Dialog } from '../design/dialog.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { DeviceSelects } from '../settings/device-selects.tsx';
import { RelayOnlySwitch } from '../settings/relay-only-switch.tsx';
import css from './control-bar.module.css';
import { CopyLinkButton } from './copy-link-button.tsx';
import { CameraButton, MicrophoneButton } from './device-buttons.tsx';
import { FlipCameraButton } from './flip-camera-button.tsx';
import { Invitation } from './invitation.tsx';
import { KeyList } from './key-list.tsx';
import { useShortcuts } from './use-shortcuts.ts';

type Panel = 'devices' | 'invite' | 'keys';

const PANELS: Record<Panel, string> = { devices: 'Devices and privacy', invite: 'Invite', keys: 'Keyboard shortcuts' };

interface ControlBarProps {
  readonly roomId: string;
  readonly media: LocalMedia;
  readonly hasRelay: boolean;
  readonly onLeave: () => void;
  /** What opens the side panels. */
  readonly children: ReactNode;
}

export function ControlBar({ roomId, media, hasRelay, onLeave, children }: ControlBarProps) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const menuId = useId();
  useShortcuts({
    m: () => toggle(media, 'microphone'),
    v: () => toggle(media, 'camera'),
    '?': () => setPanel('keys'),
  });
  return (
    <footer className={css.bar}>
      <div className={css.controls} role="toolbar" aria-label="Call controls">
        <MicrophoneButton media={media} />
        <CameraButton media={media} />
        <FlipCameraButton media={media} />
        <IconButton label="More" icon={<Ellipsis size={20} aria-hidden="true" />} popoverTarget={menuId} />
        <button type="button" className={css.leave} onClick={onLeave}>
          <PhoneOff size={20} aria-hidden="true" />
          <span>Leave</span>
        </button>
      </div>
      <div id={menuId} popover="auto" className={css.menu}>
        {(Object.keys(PANELS) as Panel[]).map((name) => (
          <button key={name} type="button" popoverTarget={menuId} popoverTargetAction="hide" onClick={() => setPanel(name)}>
            {PANELS[name]}
          </button>
        ))}
      </div>
      <div className={css.side}>
        <CopyLinkButton className={css.invite ?? ''} roomId={roomId} onRefused={() => setPanel('invite')} />
        {children}
      </div>
      {panel && (
        <Dialog title={PANELS[panel]} onClose={() => setPanel(null)}>
          {panel === 'devices' && (
            <div className={css.devices}>
              <DeviceSelects media={media} />
              <RelayOnlySwitch hasRelay={hasRelay} />
            </div>
          )}
          {panel === 'invite' && <Invitation roomId={roomId} />}
          {panel === 'keys' && <KeyList />}
        </Dialog>
      )}
    </footer>
  );
}

function toggle(media: LocalMedia, slot: 'microphone' | 'camera'): void {
  void media.setEnabled(slot, !media.snapshot.get().isWanted[slot]);
}

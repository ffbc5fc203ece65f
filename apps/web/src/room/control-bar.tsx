/** The line below the grid: our own devices, more, and the way out; the link and the side panels at the right. */
import type { Call, LocalMedia, ReactionKind } from '@visavis/engine';
import { Ellipsis, PhoneOff } from 'lucide-react';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { IconButton } from '../design/icon-button.tsx';
import { useWords } from '../words/language.ts';
import css from './control-bar.module.css';
import { CopyLinkButton } from './copy-link-button.tsx';
import { CameraButton, MicrophoneButton } from './device-buttons.tsx';
import { FlipCameraButton } from './flip-camera-button.tsx';
import { HandButton, toggleHand } from './hand-button.tsx';
import { ReactionButton, ReactionRow } from './reaction-button.tsx';
import type { DialogName } from './room-dialog.tsx';
import { ShareButton, ShareMenuItem, toggleShare } from './share-button.tsx';
import { StageMenu } from './stage-menu.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { whenUsed } from './when-used.ts';

const RoomDialog = whenUsed(async () => (await import('./room-dialog.tsx')).RoomDialog);

/** In the order of the menu. */
const DIALOGS: readonly DialogName[] = ['view', 'devices', 'invite', 'keys'];

interface ControlBarProps {
  readonly roomId: string;
  readonly call: Call;
  readonly media: LocalMedia;
  readonly hasRelay: boolean;
  readonly isHandUp: boolean;
  /** What stands at the left, where there is room for it. */
  readonly line: ReactNode;
  readonly onDetails: () => void;
  readonly onReact: (kind: ReactionKind) => void;
  /** What opens the side panels. */
  readonly children: ReactNode;
}

export function ControlBar({ roomId, call, media, hasRelay, isHandUp, line, onDetails, onReact, children }: ControlBarProps) {
  const { room } = useWords();
  const [panel, setPanel] = useState<DialogName | null>(null);
  const menuId = useId();
  useShortcuts({
    m: () => toggle(media, 'microphone'),
    v: () => toggle(media, 'camera'),
    s: () => toggleShare(media.screen),
    h: () => toggleHand(call),
    '?': () => setPanel('keys'),
  });
  return (
    <footer className={css.bar}>
      <div className={css.controls} role="toolbar" aria-label={room.controls}>
        <MicrophoneButton media={media} />
        <CameraButton media={media} />
        <FlipCameraButton media={media} />
        <ShareButton className={css.wide ?? ''} share={media.screen} />
        <HandButton className={css.wide ?? ''} isUp={isHandUp} onToggle={() => toggleHand(call)} />
        <ReactionButton className={css.wide ?? ''} onReact={onReact} />
        <IconButton label={room.more} icon={<Ellipsis size={20} aria-hidden="true" />} popoverTarget={menuId} />
        <button type="button" className={css.leave} onClick={() => call.leave()}>
          <PhoneOff size={20} aria-hidden="true" />
          <span>{room.leave}</span>
        </button>
      </div>
      <div id={menuId} popover="auto" className={css.menu}>
        <div className={css.narrow}>
          <ReactionRow onReact={onReact} />
          <ShareMenuItem share={media.screen} menuId={menuId} />
          <button type="button" popoverTarget={menuId} popoverTargetAction="hide" onClick={() => toggleHand(call)}>
            {isHandUp ? room.lowerHand : room.raiseHand}
          </button>
        </div>
        <StageMenu menuId={menuId} />
        <button type="button" popoverTarget={menuId} popoverTargetAction="hide" onClick={onDetails}>
          {room.details}
        </button>
        {DIALOGS.map((name) => (
          <button key={name} type="button" popoverTarget={menuId} popoverTargetAction="hide" onClick={() => setPanel(name)}>
            {room.panels[name]}
          </button>
        ))}
      </div>
      {line}
      <div className={css.side}>
        <CopyLinkButton className={css.invite ?? ''} roomId={roomId} onRefused={() => setPanel('invite')} />
        {children}
      </div>
      <Suspense>
        {panel && <RoomDialog name={panel} roomId={roomId} media={media} hasRelay={hasRelay} onClose={() => setPanel(null)} />}
      </Suspense>
    </footer>
  );
}

function toggle(media: LocalMedia, slot: 'microphone' | 'camera'): void {
  void media.setEnabled(slot, !media.snapshot.get().isWanted[slot]);
}

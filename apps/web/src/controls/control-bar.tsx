/** The control bar below the stage: devices, menu and Leave; the link and the side panels at the right. */
import type { Call, LocalMedia, ReactionKind, RelayOffer } from '@visavis/engine';
import { Ellipsis, PhoneOff } from 'lucide-react';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { useMediaQuery } from '../browser/use-media-query.ts';
import { IconButton } from '../design/icon-button.tsx';
import { lazyPart } from '../design/lazy-part.ts';
import { Part } from '../design/part.tsx';
import { useMessages } from '../i18n/language.ts';
import { CameraButton, MicrophoneButton } from '../media/device-buttons.tsx';
import { FlipCameraButton } from '../media/flip-camera-button.tsx';
import css from './control-bar.module.css';
import { CopyLinkButton } from './copy-link-button.tsx';
import { HandButton, toggleHand } from './hand-button.tsx';
import { ReactionButton } from './reaction-button.tsx';
import type { DialogName } from './room-dialog.tsx';
import { ShareButton, toggleShare } from './share-button.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const MoreMenu = lazyPart(async () => (await import('./more-menu.tsx')).MoreMenu);
const RoomDialog = lazyPart(async () => (await import('./room-dialog.tsx')).RoomDialog);

interface ControlBarProps {
  readonly roomId: string;
  readonly call: Call;
  readonly media: LocalMedia;
  readonly relay: RelayOffer;
  readonly isHandUp: boolean;
  /** The content at the left, where there is room for it. */
  readonly line: ReactNode;
  readonly onDetails: () => void;
  readonly onReact: (kind: ReactionKind) => void;
  /** The buttons of the side panels. */
  readonly children: ReactNode;
}

export function ControlBar({ roomId, call, media, relay, isHandUp, line, onDetails, onReact, children }: ControlBarProps) {
  const { room } = useMessages();
  const [panel, setPanel] = useState<DialogName | null>(null);
  const [hasMenu, setHasMenu] = useState(false);
  const menuId = useId();
  useShortcuts({
    m: () => toggle(media, 'microphone'),
    v: () => toggle(media, 'camera'),
    s: () => toggleShare(media.screen),
    h: () => toggleHand(call),
    '?': () => setPanel('keys'),
  });
  // Last on a phone: the Tab order follows the visual order.
  const isNarrow = useMediaQuery('(max-width: 560px)');
  const leaveButton = (
    <button type="button" className={css.leave} onClick={() => call.leave()}>
      <PhoneOff size={20} aria-hidden="true" />
      <span>{room.leave}</span>
    </button>
  );
  return (
    <footer className={css.bar}>
      {line}
      <div className={css.controls} role="toolbar" aria-label={room.controls}>
        <div className={css.main}>
          <MicrophoneButton media={media} />
          <CameraButton media={media} />
          <FlipCameraButton media={media} />
          <ShareButton className={css.wide ?? ''} share={media.screen} />
          <HandButton className={css.wide ?? ''} isUp={isHandUp} onToggle={() => toggleHand(call)} />
          <ReactionButton className={css.wide ?? ''} onReact={onReact} />
          {!isNarrow && leaveButton}
        </div>
        <div className={css.side}>
          <Part>
            <CopyLinkButton className={css.invite ?? ''} roomId={roomId} onRefused={() => setPanel('invite')} />
          </Part>
          <IconButton
            className={css.more ?? ''}
            label={room.more}
            icon={<Ellipsis size={20} aria-hidden="true" />}
            popoverTarget={menuId}
          />
          {children}
        </div>
        {isNarrow && leaveButton}
      </div>
      <div id={menuId} popover="auto" className={css.menu} onToggle={() => setHasMenu(true)}>
        <Suspense>
          {hasMenu && (
            <MoreMenu
              menuId={menuId}
              call={call}
              media={media}
              isHandUp={isHandUp}
              onReact={onReact}
              onDetails={onDetails}
              onDialog={setPanel}
            />
          )}
        </Suspense>
      </div>
      <Suspense>
        {panel && <RoomDialog name={panel} roomId={roomId} media={media} relay={relay} onClose={() => setPanel(null)} />}
      </Suspense>
    </footer>
  );
}

function toggle(media: LocalMedia, slot: 'microphone' | 'camera'): void {
  void media.setEnabled(slot, !media.snapshot.get().isWanted[slot]);
}

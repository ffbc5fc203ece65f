/** The entries of the More menu; loaded when first opened. */
import type { Call, LocalMedia, ReactionKind } from '@visavis/engine';
import {
  Activity,
  Hand,
  Keyboard,
  LayoutGrid,
  type LucideIcon,
  Maximize,
  Minimize,
  MonitorUp,
  MonitorX,
  PictureInPicture2,
  Settings,
  UserPlus,
} from 'lucide-react';
import { canFillScreen, toggleFullScreen, useFullScreen } from '../browser/full-screen.ts';
import { useReadable } from '../browser/use-readable.ts';
import { useMessages } from '../i18n/language.ts';
import { isPipSupported, pipWindow, togglePip } from '../stage/pip/pip-window.ts';
import { toggleHand } from './hand-button.tsx';
import css from './more-menu.module.css';
import { ReactionRow } from './reaction-row.tsx';
import type { DialogName } from './room-dialog.tsx';
import { toggleShare } from './share-button.tsx';

/** The entries in order, with their icons. */
const DIALOGS: readonly (readonly [DialogName, LucideIcon])[] = [
  ['view', LayoutGrid],
  ['invite', UserPlus],
  ['devices', Settings],
  ['keys', Keyboard],
];

interface MoreMenuProps {
  /** The popover that an entry closes. */
  readonly menuId: string;
  readonly call: Call;
  readonly media: LocalMedia;
  readonly isHandUp: boolean;
  readonly onReact: (kind: ReactionKind) => void;
  readonly onDetails: () => void;
  readonly onDialog: (name: DialogName) => void;
}

export function MoreMenu({ menuId, call, media, isHandUp, onReact, onDetails, onDialog }: MoreMenuProps) {
  const { pip, room, share, stage } = useMessages();
  const isFull = useFullScreen() !== null;
  const isOnTop = useReadable(pipWindow) !== null;
  const isSharing = useReadable(media.screen.snapshot).tracks.screen !== null;
  const entry = (Icon: LucideIcon, label: string, onPress: () => void, isForDesks = false) => (
    <button
      key={label}
      type="button"
      className={isForDesks ? css.desk : undefined}
      popoverTarget={menuId}
      popoverTargetAction="hide"
      onClick={onPress}
    >
      <Icon size={18} aria-hidden="true" />
      {label}
    </button>
  );
  return (
    <div className={css.entries}>
      <div className={css.narrow}>
        <ReactionRow onReact={onReact} />
        {media.screen.isSupported &&
          entry(isSharing ? MonitorX : MonitorUp, isSharing ? share.stop : share.start, () => toggleShare(media.screen))}
        {entry(Hand, isHandUp ? room.lowerHand : room.raiseHand, () => toggleHand(call))}
      </div>
      {canFillScreen() &&
        entry(isFull ? Minimize : Maximize, isFull ? stage.leaveFullScreen : stage.fullScreen, () =>
          toggleFullScreen(document.documentElement),
        )}
      {isPipSupported() && entry(PictureInPicture2, isOnTop ? pip.close : pip.open, () => void togglePip(), true)}
      {entry(Activity, room.details, onDetails)}
      {DIALOGS.map(([name, Icon]) => entry(Icon, room.panels[name], () => onDialog(name), name === 'keys'))}
    </div>
  );
}

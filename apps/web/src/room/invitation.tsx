/** The link to a room, to copy, to share, to scan. */
import { useRef } from 'react';
import { QrCode } from '../design/qr-code.tsx';
import { CopyLinkButton } from './copy-link-button.tsx';
import css from './invitation.module.css';
import { inviteLink, isLocalLink } from './invite-link.ts';

export function Invitation({ roomId }: { readonly roomId: string }) {
  const field = useRef<HTMLInputElement>(null);
  const link = inviteLink(roomId);
  return (
    <div className={css.invitation}>
      <input
        ref={field}
        className={css.link}
        readOnly
        aria-label="Link to this room"
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyLinkButton roomId={roomId} look="primary" className={css.copy ?? ''} onRefused={() => field.current?.focus()} />
      <div className={css.scan}>
        <QrCode text={link} label="QR code of this room’s link" />
        <p>or scan with a phone</p>
      </div>
      {isLocalLink() && (
        <p className={css.hint}>
          This link works on this computer only. Open the page under your network address to invite others.
        </p>
      )}
    </div>
  );
}

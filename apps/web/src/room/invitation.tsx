/** The link to a room, to copy, to share, to scan. */
import { lazy, Suspense, useRef } from 'react';
import { CopyLinkButton } from './copy-link-button.tsx';
import css from './invitation.module.css';
import { inviteLink, isLocalLink } from './invite-link.ts';

// Nobody scans within the first moments of a call.
const QrCode = lazy(async () => ({ default: (await import('../design/qr-code.tsx')).QrCode }));

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
        <Suspense fallback={<span className={css.scanSpace} />}>
          <QrCode text={link} label="QR code of this room’s link" />
        </Suspense>
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

/** The link to a room: to copy, to share, to scan. */
import { Suspense, useRef } from 'react';
import { lazyPart } from '../design/lazy-part.ts';
import { useMessages } from '../i18n/language.ts';
import { CopyLinkButton } from './copy-link-button.tsx';
import css from './invitation.module.css';
import { inviteLink, isLocalLink } from './invite-link.ts';

// The QR code is not needed within the first moments of a call.
const QrCode = lazyPart(async () => (await import('../design/qr-code.tsx')).QrCode);

export function Invitation({ roomId }: { readonly roomId: string }) {
  const field = useRef<HTMLInputElement>(null);
  const { invite } = useMessages();
  const link = inviteLink(roomId);
  return (
    <div className={css.invitation}>
      <input
        ref={field}
        className={css.link}
        readOnly
        dir="ltr"
        aria-label={invite.link}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyLinkButton roomId={roomId} look="primary" className={css.copy ?? ''} onRefused={() => field.current?.focus()} />
      <div className={css.scan}>
        <Suspense fallback={<span className={css.scanSpace} />}>
          <QrCode text={link} label={invite.qrCode} />
        </Suspense>
        <p>{invite.scan}</p>
      </div>
      {isLocalLink() && <p className={css.hint}>{invite.localOnly}</p>}
    </div>
  );
}

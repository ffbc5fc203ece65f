/** Shares the link: the share sheet on a phone, the clipboard elsewhere, and a field to copy from where there is neither. */
import { Check, Link2, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce } from '../design/announcer.tsx';
import { Button } from '../design/button.tsx';
import { useMessages } from '../i18n/language.ts';
import { canShare, copyLink, shareLink } from './invite-link.ts';

/** How long the button confirms the copy, in ms. */
const CONFIRM_MS = 2500;

interface CopyLinkButtonProps {
  readonly roomId: string;
  readonly look?: 'primary' | 'secondary';
  readonly className?: string;
  /** The clipboard refused: shows the link to copy by hand. */
  readonly onRefused: () => void;
}

export function CopyLinkButton({ roomId, look = 'secondary', className = '', onRefused }: CopyLinkButtonProps) {
  const { invite } = useMessages();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const press = async () => {
    if (canShare()) return shareLink(roomId, invite.shareText);
    const hasCopied = await copyLink(roomId);
    if (!hasCopied) return onRefused();
    setIsCopied(true);
    announce(invite.copiedNews);
  };
  const isSheet = canShare();
  const label = isSheet ? invite.share : invite.copy;
  const icon = isSheet ? <Share2 size={17} aria-hidden="true" /> : <Link2 size={17} aria-hidden="true" />;
  return (
    <Button look={look} className={className} aria-label={label} onClick={() => void press()}>
      {isCopied ? <Check size={17} aria-hidden="true" /> : icon}
      <span>{isCopied ? invite.copied : label}</span>
    </Button>
  );
}

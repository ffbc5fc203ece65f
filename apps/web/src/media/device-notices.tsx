/** A notice about a device that was plugged in or unplugged, announced, too; loaded with the first. */
import type { DeviceNotice, LocalMedia } from '@visavis/engine';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { announce } from '../design/announcer.tsx';
import { Button } from '../design/button.tsx';
import type { SettingsMessages } from '../i18n/en/settings.ts';
import { useSettingsMessages } from '../i18n/settings-messages.ts';
import { deviceName } from './device-name.ts';
import css from './device-notices.module.css';

/** How long the notice about a replacement is shown, in ms: it needs no action. */
const STAND_MS = 8000;

export function DeviceNotices({ media, notice }: { readonly media: LocalMedia; readonly notice: DeviceNotice }) {
  const { notices } = useSettingsMessages();
  const text = textOf(notice, notices);
  const isOffer = notice.type === 'offered';
  useEffect(() => announce(text), [text]);
  useEffect(() => {
    if (isOffer) return;
    const timer = setTimeout(() => media.dismissNotice(), STAND_MS);
    return () => clearTimeout(timer);
  }, [media, isOffer]);
  return (
    <div className={css.notice}>
      <p>{text}</p>
      {isOffer && (
        <Button look="primary" onClick={() => void media.acceptSuggestion()}>
          {notices.use}
        </Button>
      )}
      <button
        type="button"
        className={css.close}
        aria-label={isOffer ? notices.notNow : notices.dismiss}
        title={isOffer ? notices.notNow : notices.dismiss}
        onClick={() => media.dismissNotice()}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}

function textOf(notice: DeviceNotice, messages: SettingsMessages['notices']): string {
  if (notice.type === 'offered') return messages.offer(deviceName(notice.device.label));
  const from = deviceName(notice.from);
  return notice.to === '' ? messages.fellBackToSystem(from) : messages.fellBack(from, deviceName(notice.to));
}

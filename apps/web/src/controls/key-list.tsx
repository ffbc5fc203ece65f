/** The keyboard shortcuts of a call, and the switch for all of them. */

import { useReadable } from '../browser/use-readable.ts';
import { Switch } from '../design/switch.tsx';
import { useShortcutMessages } from '../i18n/shortcut-messages.ts';
import { singleKeys } from '../preferences/single-keys.ts';
import css from './key-list.module.css';

/** What each key does; keys with a longer name than a letter are named in the messages. */
const KEYS = [
  ['m', 'microphone'],
  ['space', 'talk'],
  ['v', 'camera'],
  ['s', 'share'],
  ['c', 'chat'],
  ['p', 'people'],
  ['h', 'hand'],
  ['?', 'list'],
  ['escape', 'escape'],
] as const;

export function KeyList() {
  const keys = useShortcutMessages();
  const isOn = useReadable(singleKeys);
  return (
    <>
      <dl className={css.keys}>
        {KEYS.map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'space' || key === 'escape' ? keys.names[key] : key}</kbd>
            </dt>
            <dd>{keys[action]}</dd>
          </div>
        ))}
      </dl>
      <Switch title={keys.areOn.title} detail={keys.areOn.detail} isOn={isOn} onChange={singleKeys.set} />
    </>
  );
}

/** Which keys do what during a call. */
import { useWords } from '../words/language.ts';
import css from './key-list.module.css';

const KEYS = [
  ['m', 'microphone'],
  ['v', 'camera'],
  ['c', 'chat'],
  ['p', 'people'],
  ['h', 'hand'],
  ['?', 'list'],
  ['Esc', 'escape'],
] as const;

export function KeyList() {
  const { keys } = useWords();
  return (
    <dl className={css.keys}>
      {KEYS.map(([key, action]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{keys[action]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which keys do what during a call. */
import css from './key-list.module.css';

const KEYS = [
  ['m', 'Microphone on or off'],
  ['v', 'Camera on or off'],
  ['c', 'Chat'],
  ['p', 'People'],
  ['h', 'Raise or lower your hand'],
  ['?', 'This list'],
  ['Esc', 'Close what is open'],
] as const;

export function KeyList() {
  return (
    <dl className={css.keys}>
      {KEYS.map(([key, action]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{action}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The initials of a participant on a colour of their own, in place of video. */
import { firstGraphemes } from '@visavis/contract/first-graphemes';
import css from './avatar.module.css';

/** The first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-_.]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word = '') => firstGraphemes(word, 1).toLocaleUpperCase()).join('') || '?';
}

/** A hue from 0 to 359 degrees that stays the same for an id. */
export function hueOf(id: string): number {
  return [...id].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
}

/** Decoration: the name is beside it. */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <span aria-hidden="true" className={css.avatar} style={{ background: `hsl(${hueOf(id)} 32% 34%)` }}>
      {initialsOf(name)}
    </span>
  );
}

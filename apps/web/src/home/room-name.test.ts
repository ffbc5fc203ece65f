import { canonicalRoomId } from '@visavis/contract/room-id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomIdOfName } from './room-name.ts';

test.each([
  ['Team-X', 'team-x'],
  ['my_room--2', 'my_room--2'],
  ['Müller Team', 'mueller-team'],
  ['MU\u0308LLER  team!', 'mueller-team'],
  ['naïve', 'naive'],
  ['Größe & Maß', 'groesse-mass'],
  ['Smørrebrød, Łódź', 'smorrebrod-lodz'],
  ['Élodie’s café', 'elodie-s-cafe'],
  ['İstanbul ışık', 'istanbul-isik'],
  ['Team: Monday 10:30', 'team-monday-10-30'],
  ['Ｔｅａｍ　２', 'team-2'],
  ['❤️ team ❤️ x', 'team-x'],
  ['команда', 'xn--80aalwkhe'],
  ['КОМАНДА ', 'xn--80aalwkhe'],
  ['日本語', 'xn--wgv71a119e'],
  ['टीम', 'xn--c2b4a1c'],
])('derives from the name %j the room %s', (name, roomId) => {
  expect(roomIdOfName(name)).toBe(roomId);
});

test.each([
  [''],
  ['!?…'],
  ['🎉'],
  ['❤️'],
  ['x'.repeat(65)],
  ['日本語'.repeat(30)],
  ['x y '.repeat(300_000)],
  ['日'.repeat(300_000)],
])('derives no room from %.20j', (name) => {
  expect(roomIdOfName(name)).toBeNull();
});

test('derives a valid, stable id, distinct between scripts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      const id = roomIdOfName(name);
      if (id === null) return;
      expect(canonicalRoomId(id)).toBe(id);
      expect(roomIdOfName(id)).toBe(id);
      expect(roomIdOfName(` ${name}.`)).toBe(id);
    }),
  );
  const cyrillic = fc.string({ unit: fc.constantFrom(...'абвгдежзиклмнопрст'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(cyrillic, cyrillic, (one, other) => {
      expect(roomIdOfName(one) === roomIdOfName(other)).toBe(one === other);
      expect(roomIdOfName(one.toUpperCase())).toBe(roomIdOfName(one));
    }),
  );
});

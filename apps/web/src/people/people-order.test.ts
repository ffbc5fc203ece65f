import { expect, test } from 'vitest';
import { orderPeople } from './people-order.ts';

const person = (name: string, handRaisedAt: number | null = null) => ({ id: name, name, handRaisedAt });
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

const PEOPLE = [person('You'), person('Ana'), person('Zoë Ek', 20), person('Ben', 10), person('José Álvarez')];

test('raised hands come first, in the order in which they went up, then everybody as they came', () => {
  expect(names(orderPeople(PEOPLE, ''))).toEqual(['Ben', 'Zoë Ek', 'You', 'Ana', 'José Álvarez']);
  expect(names(PEOPLE)[0]).toBe('You');
});

test.each([
  ['ben', ['Ben']],
  ['  ZOE ', ['Zoë Ek']],
  ['alvarez jose', ['José Álvarez']],
  ['e', ['Ben', 'Zoë Ek', 'José Álvarez']],
  ['nobody', []],
])('a search for "%s" finds names whatever their case and accents', (search, found) => {
  expect(names(orderPeople(PEOPLE, search))).toEqual(found);
});

import { expect, test } from 'vitest';
import { orderPeople } from './people-order.ts';

const person = (name: string, handRaisedAt: number | null = null) => ({ id: name, name, handRaisedAt });
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

const PEOPLE = [person('You'), person('Ana'), person('Zoë Ek', 20), person('Ben', 10), person('José Álvarez')];

test('lists raised hands first, in the order of raising, then the others in the order of joining', () => {
  expect(names(orderPeople(PEOPLE, ''))).toEqual(['Ben', 'Zoë Ek', 'You', 'Ana', 'José Álvarez']);
  expect(names(PEOPLE)[0]).toBe('You');
});

test.each([
  ['ben', ['Ben']],
  ['  ZOE ', ['Zoë Ek']],
  ['alvarez jose', ['José Álvarez']],
  ['e', ['Ben', 'Zoë Ek', 'José Álvarez']],
  ['no participant', []],
])('finds names for "%s" whatever their case and accents', (search, found) => {
  expect(names(orderPeople(PEOPLE, search))).toEqual(found);
});

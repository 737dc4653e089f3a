import fc from 'fast-check';
import { personCard } from '../../../api/contracts/people.ts';
import { initials } from '../../../api/domain/people/initials.ts';
import { toPersonCard } from '../../../api/domain/people/personCard.ts';
import { makePerson } from '../../support/context.ts';
import { useDatabase } from '../../support/database.ts';

useDatabase();

describe('initials', () => {
  it.each([
    ['Diane Margheim', 'DM'],
    ['Paula Barreto de Mattos', 'PM'],
    ['A. Scott Wright', 'AW'],
    ["Thierry D'Hers", 'TD'],
    ['Ken Sánchez', 'KS'],
    ['Wright, A. Scott', 'AW'],
    ['Anna Müller (Contractor)', 'AM'],
    ['Åsa Öberg', 'ÅÖ'],
    ['ẖ', 'H'],
    ['Madonna', 'M'],
    ['李 小龙', '李小'],
    ['42', '?'],
    ['', '?'],
  ])('of %j are %j', (name, expected) => expect(initials(name)).toBe(expected));

  it('are one or two letters, whatever a name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => expect(initials(name)).toMatch(/^(\p{L}{1,4}|\?)$/u)),
    );
  });
});

it('a card shows the directory and nothing else', async () => {
  const person = await makePerson({ name: 'Diane Margheim', bio: 'private until asked' });
  const card = toPersonCard(person);
  expect(personCard.parse(card)).toEqual(card);
  expect(JSON.stringify(card)).not.toContain('private');
});

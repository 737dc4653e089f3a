import { Person } from '../../api/domain/people/model.ts';
import { makeActive, makeAsked, makeAsker, makePair, makeSkills } from '../domain/partnerships/pair.ts';
import { makePerson } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { withBotDoor } from './botDoor.ts';
import { everything } from './everything.ts';
import { tap } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);
beforeEach(makeSkills);

describe('looking', () => {
  it('says in the help where insights are shared and searched', async () => {
    const [reader, leser] = [await makePerson(), await makePerson({ locale: 'de' })];
    const note = async (person: typeof reader) => (await tap(origin, person, { verb: 'showHelp' })).lines.at(-1);
    expect(await note(reader)).toContain('To share or search insights, use Pairwise below the message box.');
    expect(await note(leser)).toContain('unter dem Nachrichtenfeld.');
  });

  it('refreshes a card of any age and changes nothing', async () => {
    const { asker, asked, id } = await makeActive();
    const before = await everything();
    const refresh = { verb: 'refreshPartnership', id, version: 1 };
    expect((await tap(origin, asked, refresh)).lines[1]).toBe(`You and ${asker.givenName} are partners`);
    expect((await tap(origin, asker, refresh)).lines[1]).toBe(`${asked.givenName} said yes`);
    expect(await everything()).toEqual(before);
  });

  it('walks through who fits, and begins again at the end', async () => {
    const asker = await makeAsker();
    const fitting = await Promise.all(Array.from({ length: 5 }, () => makeAsked()));
    const shown: string[] = [];
    let card = await tap(origin, asker, { verb: 'findPartner' });
    expect(card.lines[0]).toBe('Best fit right now');
    for (const _ of fitting) {
      shown.push(card.lines[1] ?? '');
      card = await tap(origin, asker, card.buttons['Next one'] ?? { verb: 'nextPartner', offset: 19 });
    }
    expect(shown.toSorted()).toEqual(fitting.map(({ name }) => `You and ${name}`).toSorted());
    expect(card.lines.slice(0, 2)).toEqual(['Best fit right now', shown[0]]);
  });

  it('asks somebody who has said nothing yet what they want, instead of an empty list', async () => {
    const newcomer = await makePerson({ confirmedAt: null });
    expect((await tap(origin, newcomer, { verb: 'findPartner' })).lines[1]).toBe(
      'What would you like to get better at?',
    );
  });

  it('says that it is early while fewer than five can be found', async () => {
    const { asker } = await makePair();
    expect((await tap(origin, asker, { verb: 'findPartner' })).lines[1]).toBe('You are early');
  });

  it('lists who waits for me, then partners, and counts partners in words', async () => {
    const { asker, asked } = await makeActive();
    const mine = await tap(origin, asker, { verb: 'listPartnerships' });
    expect(mine.lines).toEqual(['My partners', 'You have one partner', asked.name, 'No date yet · you learn SQL']);
    const nobody = await tap(origin, await makePerson(), { verb: 'listPartnerships' });
    expect(nobody.lines[1]).toBe('No partner yet');
  });
});

describe('silence', () => {
  it.each([
    ['pause1w', 'Quiet until Tue 10 Mar', '2026-03-09T23:00:00.000Z'],
    ['pause1m', 'Quiet until Fri 3 Apr', '2026-04-02T22:00:00.000Z'],
  ])('%s lasts until a day of one’s own calendar, also when tapped twice', async (verb, title, until) => {
    const person = await makePerson();
    for (const _ of [1, 2]) expect((await tap(origin, person, { verb })).lines[1]).toBe(title);
    expect((await Person.findById(person._id).orFail()).pausedUntil?.toISOString()).toBe(until);
    expect((await tap(origin, person, { verb: 'resume' })).lines[1]).toBe('Welcome back.');
    expect((await Person.findById(person._id).orFail()).pausedUntil).toBeNull();
  });

  it('notes the wish to be told', async () => {
    const person = await makePerson();
    expect((await tap(origin, person, { verb: 'notifyWhenFits' })).lines[1]).toBe(
      'Noted: a message when someone fits.',
    );
    expect((await Person.findById(person._id).orFail()).wantsToBeToldWhenSomebodyFits).toBe(true);
  });
});

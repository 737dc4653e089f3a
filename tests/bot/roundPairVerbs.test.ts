import { Types } from 'mongoose';
import { inTransaction } from '../../api/domain/database.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { settleFreedPair } from '../../api/domain/partnerships/ofRound/freedPairs.ts';
import { makeSkills } from '../domain/partnerships/pair.ts';
import { makePerson, makeSystem } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { withBotDoor } from './botDoor.ts';
import { everything } from './everything.ts';
import { makeRoundPair } from './roundPair.ts';
import { tap, type Speaking } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const look = (person: Speaking, id: string) => tap(origin, person, { verb: 'refreshPartnership', id, version: 1 });
const stateOf = async (id: string) => (await Partnership.findById(id).orFail()).state;

describe('the card of a round’s result', () => {
  it('says who, what each gives, how it was chosen and until when', async () => {
    const { ada, id } = await makeRoundPair();
    const { lines, buttons } = await look(ada, id);
    expect(lines).toEqual([
      'Learning partners · round 3',
      'Your partner: Ben Nevis',
      'Engineer · Bremen',
      'You learn',
      'SQL',
      'You teach',
      'WELDING',
      'Together',
      expect.stringMatching(/ suits both · other department$/),
      'Chosen',
      'Fairly: all 64 at once, and no other set of pairs fits better. Checked.',
      expect.stringMatching(/^Open until Sat 7 Mar, 10:00\. “Not for me”: someone new for you both the same day\.$/),
    ]);
    expect(Object.keys(buttons)).toEqual(['Start', 'Not for me', 'Why this pair?']);
  });

  it('makes two partners when both tapped Start, and tells the first at once', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const started = await tap(origin, ada, (await look(ada, id)).buttons['Start']);
    expect(started.lines.slice(1)).toEqual(['You are in', 'Ben answers by Sat 7 Mar, 10:00.']);
    expect(await stateOf(id)).toBe('proposed');
    expect((await tap(origin, ben, (await look(ben, id)).buttons['Start'])).lines[1]).toBe('You and Ada are partners');
    expect((await look(ada, id)).lines[1]).toBe('Ben said yes');
    expect(await stateOf(id)).toBe('active');
    expect(await Message.countDocuments({ kind: 'agreed', personId: ada._id })).toBe(1);
  });

  it('is one yes however often it is tapped, and from whichever version of the card', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const mine = (await look(ada, id)).buttons['Start'];
    const theirs = (await look(ben, id)).buttons['Start'];
    const answers = await Promise.all(Array.from({ length: 10 }, () => tap(origin, ada, mine)));
    for (const { lines } of answers) expect(lines[1]).toBe('You are in');
    await tap(origin, ada, mine);
    // Ben's card is from before Ada's yes: shown once more as it is now, never lost and never taken for anything else.
    const first = await tap(origin, ben, theirs);
    const last = first.buttons['Start'] ? await tap(origin, ben, first.buttons['Start']) : first;
    expect(last.lines[1]).toBe('You and Ada are partners');
    expect((await Partnership.findById(id).orFail()).startedBy).toHaveLength(2);
  });

  it('belongs to those two', async () => {
    const { ada, id } = await makeRoundPair();
    const { buttons } = await look(ada, id);
    const stranger = await makePerson();
    const before = await everything();
    for (const button of ['Start', 'Not for me'] as const) {
      expect((await tap(origin, stranger, buttons[button])).lines[1]).toBe('This card belongs to someone else');
    }
    expect(await everything()).toEqual(before);
  });
});

describe('Not for me', () => {
  it('is one tap and can be taken back', async () => {
    const { ada, id } = await makeRoundPair();
    const before = await look(ada, id);
    const no = await tap(origin, ada, before.buttons['Not for me']);
    expect(no.lines).toEqual(['Learning partners · round 3', 'Someone new for you both today.']);
    expect(await tap(origin, ada, before.buttons['Not for me'])).toEqual(no);
    const back = await tap(origin, ada, no.buttons['Undo']);
    expect(back.lines).toEqual(before.lines);
    expect(await stateOf(id)).toBe('proposed');
  });

  it('is still open to whoever has started', async () => {
    const { ada, id } = await makeRoundPair();
    const started = await tap(origin, ada, (await look(ada, id)).buttons['Start']);
    const no = await tap(origin, ada, started.buttons['Not for me']);
    expect(no.lines[1]).toBe('Someone new for you both today.');
    expect(await stateOf(id)).toBe('declined');
  });

  it.each(['Start', 'Not for me', 'nothing'] as const)(
    'is not to be told from silence by the other, who taps %s',
    async (button) => {
      const seen: unknown[] = [];
      for (const saysNo of [false, true]) {
        await emptyDatabase();
        await makeSkills();
        const { ada, ben, id } = await makeRoundPair();
        const card = await look(ben, id);
        if (saysNo) await tap(origin, ada, (await look(ada, id)).buttons['Not for me']);
        const answer = button === 'nothing' ? await look(ben, id) : await tap(origin, ben, card.buttons[button]);
        seen.push(JSON.parse(JSON.stringify([answer, await look(ben, id)]).replaceAll(id, 'id')));
      }
      expect(seen[1]).toEqual(seen[0]);
    },
  );

  it('said by both stands until both have taken it back', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const open = await look(ben, id);
    const [first, second] = [
      await tap(origin, ada, (await look(ada, id)).buttons['Not for me']),
      await tap(origin, ben, open.buttons['Not for me']),
    ];
    expect((await tap(origin, ada, first.buttons['Undo'])).lines[1]).toBe('Your partner: Ben Nevis');
    expect(await stateOf(id)).toBe('declined');
    expect((await look(ben, id)).lines).toEqual(second.lines);
    expect((await tap(origin, ben, (await look(ben, id)).buttons['Undo'])).lines).toEqual(open.lines);
    expect(await stateOf(id)).toBe('proposed');
  });

  it('leaves a closed card once somebody new was found, and nothing to tap twice', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const start = (await look(ben, id)).buttons['Start'];
    await tap(origin, ada, (await look(ada, id)).buttons['Not for me']);
    await inTransaction(() => settleFreedPair(makeSystem(), new Types.ObjectId(id)));
    const late = await tap(origin, ben, start);
    expect(late.lines).toEqual([
      'Learning partners · round 3',
      'This pair is closed',
      'Nothing is held against anybody.',
    ]);
    const told = await look(ada, id);
    expect([told.lines[1], told.buttons]).toEqual(['You said: not for me.', {}]);
  });
});

describe('a ring of three', () => {
  it('begins when all three have started', async () => {
    const { people, id } = await makeRoundPair(3);
    const [ada] = people;
    if (!ada) throw new Error('nobody');
    expect((await look(ada, id)).lines[1]).toMatch(/^Your partners: (Ben and Cem|Cem and Ben)$/);
    for (const person of people) {
      expect(await stateOf(id)).toBe('proposed');
      await tap(origin, person, (await look(person, id)).buttons['Start']);
    }
    expect(await stateOf(id)).toBe('active');
    const titles = await Promise.all(people.map(async (person) => (await look(person, id)).lines[1]));
    expect(titles).toEqual(['All three said yes', 'All three said yes', 'You three are partners']);
  });
});

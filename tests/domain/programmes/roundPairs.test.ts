import { blockPerson } from '../../../api/domain/blocks/blockPerson.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { leaveProgramme } from '../../../api/domain/programmes/leaveProgramme.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { makeTold, pairsOn, type TestRound } from '../rounds/round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

/** A published round and two who were put together in it. */
async function makePair(): Promise<TestRound & { mine: PersonDocument; theirs: PersonDocument; pair: string }> {
  const made = await makeTold({ people: 4 });
  const pair = await Partnership.findOne({ state: 'proposed' }).orFail();
  const [mine, theirs] = pair.members.map(({ personId }) => made.people.find(({ _id }) => _id.equals(personId)));
  if (!mine || !theirs) throw new Error('nobody was put together');
  return { ...made, mine, theirs, pair: pair.id as string };
}

const stateOf = async (pair: string) => {
  const found = await Partnership.findById(pair).orFail().lean();
  return { state: found.state, declinedBy: found.declinedBy?.toString(), isRevealed: found.isRevealed };
};

describe('a pair that a round proposed', () => {
  it('ends as by "not for me" when one leaves the programme; the others may know later', async () => {
    const { mine, programmeId, pair, as } = await makePair();
    await leaveProgramme(as(mine, pairsOn), { id: programmeId });
    await leaveProgramme(as(mine, pairsOn), { id: programmeId });
    expect(await stateOf(pair)).toEqual({ state: 'declined', declinedBy: mine.id, isRevealed: false });
  });

  it('ends with the enrolment or not at all, wherever the process dies', async () => {
    const { mine, programmeId, pair, as } = await makePair();
    const leave = () => leaveProgramme(as(mine, pairsOn), { id: programmeId });
    for (let at = 1; (await stateOf(pair)).state === 'proposed'; at += 1) {
      await crashAt(at, leave);
      const { state } = await Enrolment.findOne({ programmeId, personId: mine._id }).orFail().lean();
      expect([state, (await stateOf(pair)).state]).toEqual(
        state === 'left' ? ['left', 'declined'] : ['enrolled', 'proposed'],
      );
    }
  });

  it('ends the same way when one doesn’t want to be matched with the other', async () => {
    const { mine, theirs, pair, as } = await makePair();
    await blockPerson(as(mine, pairsOn), { id: theirs.id });
    expect(await stateOf(pair)).toEqual({ state: 'declined', declinedBy: mine.id, isRevealed: false });
  });

  it('stays when both have begun: they can wrap up', async () => {
    const { mine, theirs, pair, as, programmeId } = await makePair();
    for (const person of [mine, theirs]) await acceptPartnership(as(person, pairsOn), { id: pair });
    await leaveProgramme(as(mine, pairsOn), { id: programmeId });
    await blockPerson(as(mine, pairsOn), { id: theirs.id });
    expect(await stateOf(pair)).toMatchObject({ state: 'active' });
  });
});

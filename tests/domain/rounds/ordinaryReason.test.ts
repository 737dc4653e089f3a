import type { EnrolmentRole, ProgrammeKind } from '../../../api/contracts/programmes.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { getMyRound } from '../../../api/domain/rounds/getMyRound.ts';
import { getRound } from '../../../api/domain/rounds/getRound.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeWorker, matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { greedyMatcher, planGreedily } from './greedyMatcher.ts';
import { makeRound, pairsOn, tell } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

/** Leaves the last one without anybody for a cause that is nobody's business. */
const matcher = greedyMatcher({
  plan: async (input) => {
    const { groups, unmatched, ...rest } = planGreedily(input);
    return { ...rest, groups, unmatched: unmatched.map((one) => ({ ...one, reason: { code: 'notAvailable' } })) };
  },
});

const cases: [ProgrammeKind, EnrolmentRole, { people: number; mentors?: number }, string][] = [
  ['learning', 'partner', { people: 3 }, 'oddOneOut'],
  ['mentoring', 'mentee', { people: 3, mentors: 1 }, 'mentorsFull'],
  ['mentoring', 'mentor', { people: 3, mentors: 2 }, 'mentorsToSpare'],
  ['buddy', 'mentee', { people: 3, mentors: 1 }, 'mentorsFull'],
];

describe('a cause that is nobody’s business', () => {
  it.each(cases)(
    'reads like an ordinary one in a %s programme, to a %s and to the lead',
    async (kind, _role, of, code) => {
      const made = await makeRound({ ...of, kind });
      await requestMatching(made.asLead(), { id: made.roundId });
      await matchAll(makeWorker({}, matcher));
      const { unmatched } = await getRound(made.asLead(), { id: made.roundId });
      expect(unmatched.map(({ reason }) => reason)).toEqual([{ code }]);
      await tell(made);
      const message = await Message.findOne({ kind: 'roundUnmatched' }).orFail().lean();
      const alone = made.people.find(({ _id }) => _id.equals(message.personId));
      expect(await viewMessage(made.as(alone, pairsOn), message)).toMatchObject({ reason: { code } });
      expect((await getMyRound(made.as(alone, pairsOn), { id: made.roundId })).outcome).toMatchObject({
        reason: { code },
      });
    },
  );
});

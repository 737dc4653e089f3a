import { Types } from 'mongoose';
import { inTransaction } from '../../api/domain/database.ts';
import {
  insertRoundPartnerships,
  roundPartnershipId,
  type RoundOfPartnership,
} from '../../api/domain/partnerships/ofRound/insertRoundPartnerships.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { makeAsked, makeAsker } from '../domain/partnerships/pair.ts';
import { makeSystem, testNow } from '../support/context.ts';

const day = 86_400_000;

/** Two, or three in a ring, whom a published round has put together. */
export async function makeRoundPair(size: 2 | 3 = 2) {
  const ada = await makeAsker({ name: 'Ada Lovelace' });
  const ben = await makeAsked({ name: 'Ben Nevis' });
  const people = size === 2 ? [ada, ben] : [ada, ben, await makeAsked({ name: 'Cem Yildiz' })];
  const of: RoundOfPartnership = {
    roundId: new Types.ObjectId(),
    programmeId: new Types.ObjectId(),
    programmeName: 'Learning partners',
    number: 3,
    people: 64,
    isCertified: true,
    isReplacement: false,
    answerBy: new Date(testNow.getTime() + 4 * day),
    endsOn: new Date(testNow.getTime() + 90 * day),
  };
  const members = people.map(({ _id }: PersonDocument) => ({ personId: _id, role: 'partner' as const }));
  await inTransaction(() => insertRoundPartnerships(makeSystem(), of, [{ kind: 'learning', members }]));
  return { ada, ben, people, of, id: roundPartnershipId(of.roundId, members).toString() };
}

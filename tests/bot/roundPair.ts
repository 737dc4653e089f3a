import { inTransaction } from '../../api/domain/database.ts';
import {
  insertRoundPartnerships,
  roundPartnershipId,
} from '../../api/domain/partnerships/ofRound/insertRoundPartnerships.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { makeAsked, makeAsker } from '../domain/partnerships/pair.ts';
import { roundFacts } from '../domain/partnerships/roundFacts.ts';
import { makeSystem } from '../support/context.ts';

/** Two, or three in a ring, whom a published round has put together. */
export async function makeRoundPair(size: 2 | 3 = 2) {
  const ada = await makeAsker({ name: 'Ada Lovelace' });
  const ben = await makeAsked({ name: 'Ben Nevis' });
  const people = size === 2 ? [ada, ben] : [ada, ben, await makeAsked({ name: 'Cem Yildiz' })];
  const of = roundFacts();
  const members = people.map(({ _id }: PersonDocument) => ({ personId: _id, role: 'partner' as const }));
  await inTransaction(() => insertRoundPartnerships(makeSystem(), of, [{ kind: 'learning', members }]));
  return { ada, ben, people, of, id: roundPartnershipId(of.roundId, members).toString() };
}

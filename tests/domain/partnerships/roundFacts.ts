import { Types } from 'mongoose';
import type { RoundOfPartnership } from '../../../api/domain/partnerships/ofRound/insertRoundPartnerships.ts';
import { testNow } from '../../support/context.ts';

const day = 86_400_000;

/** What a pair keeps of the round that made it: the third of a programme of 64, four days to answer. */
export const roundFacts = (fields: Partial<RoundOfPartnership> = {}): RoundOfPartnership => ({
  roundId: new Types.ObjectId(),
  programmeId: new Types.ObjectId(),
  programmeName: 'Learning partners',
  number: 3,
  people: 64,
  isCertified: true,
  isReplacement: false,
  answerBy: new Date(testNow.getTime() + 4 * day),
  endsOn: new Date(testNow.getTime() + 90 * day),
  ...fields,
});

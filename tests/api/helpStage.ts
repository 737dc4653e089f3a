import { Types } from 'mongoose';
import { askHelp } from '../../api/domain/feedback/askHelp.ts';
import { HelpRequest } from '../../api/domain/feedback/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { makeContext, tenantId, testNow } from '../support/context.ts';
import { Programme } from '../../api/domain/programmes/model.ts';
import type { Row } from './authorisation.matrix.ts';
import type { Cast } from './cast.ts';

/** Makes asker and asked a pair of the programme's round, whose contact is `otherPerson`; where they are to, asker has asked its lead for help. */
export async function putHelp(
  { people }: Cast,
  { partnership, programme }: { partnership: string; programme: string },
  help: NonNullable<Row['help']>,
): Promise<string> {
  const round = {
    roundId: new Types.ObjectId(),
    programmeId: new Types.ObjectId(programme),
    programmeName: 'Learning partners',
    number: 1,
    people: 2,
    isCertified: true,
    endsOn: new Date('2026-06-23T08:00:00.000Z'),
  };
  await Partnership.updateOne({ _id: partnership, tenantId }, { $set: { round } });
  await Programme.updateOne({ _id: programme, tenantId }, { $set: { contactId: people.otherPerson._id } });
  if (help === 'none') return new Types.ObjectId().toString();
  await askHelp(makeContext({ person: people.asker, now: testNow }), { id: partnership, to: 'lead', words: '' });
  const { id } = await HelpRequest.findOne({ tenantId, toId: people.lead._id }).orFail();
  return id as string;
}

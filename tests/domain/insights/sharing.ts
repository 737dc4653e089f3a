import { randomUUID } from 'node:crypto';
import type { ShareInsightInput, UpdateInsightInput } from '../../../api/contracts/insights.ts';
import { Insight, type InsightDocument } from '../../../api/domain/insights/model.ts';
import { Message, type MessageKind } from '../../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makePerson, type PersonSeed } from '../../support/context.ts';
import { makeProgramme } from '../../support/makeProgramme.ts';
import { collectionNames, nativeDatabase } from '../../support/database.ts';

export const words = 'Look at the plan before you order a faster server. An index was all it needed.';

/** What somebody shares with everyone, unless something else is given. */
export const said = (changes: Partial<ShareInsightInput> = {}): ShareInsightInput => ({
  text: words,
  audience: { kind: 'everyone' },
  naming: 'named',
  isDraft: false,
  onceKey: randomUUID(),
  ...changes,
});

/** A change of the text alone. */
export const changed = (version: number, changes: Partial<UpdateInsightInput> = {}): UpdateInsightInput => ({
  text: words,
  audience: { kind: 'everyone' },
  version,
  ...changes,
});

/** So many confirmed people of one company, in one department. */
export async function makePeople(count: number, fields: PersonSeed = {}): Promise<PersonDocument[]> {
  const people: PersonDocument[] = [];
  for (let at = 0; at < count; at += 1) people.push(await makePerson({ department: 'Quality', ...fields }));
  return people;
}

/** A small programme with a neutral contact outside, and one of those who are in it. */
export async function makeWithContact(people = 5) {
  const [lead, contact, ...members] = await makePeople(people + 2);
  const [member] = members;
  if (!lead || !contact || !member) throw new Error('nobody there');
  const programme = await makeProgramme({
    lead,
    members: members.map(({ _id }) => ({ personId: _id, role: 'partner' as const })),
  });
  await Programme.updateOne({ _id: programme._id }, { $set: { contactId: contact._id } });
  const audience = { kind: 'programme', programmeId: programme.id as string } as const;
  return { lead, contact, members, member, programme, audience };
}

export const rowOf = (id: string): Promise<InsightDocument> => Insight.findById(id).orFail();
export const told = (kind: MessageKind) => Message.find({ kind }).sort({ _id: 1 });

/** Everything that the database holds, as text. */
export async function wholeDatabase(): Promise<string> {
  const all: Record<string, unknown[]> = {};
  for (const name of collectionNames()) all[name] = await nativeDatabase().collection(name).find().toArray();
  return JSON.stringify(all);
}

/** Does the database hold this anywhere? */
export const databaseHolds = async (words: RegExp): Promise<boolean> => words.test(await wholeDatabase());

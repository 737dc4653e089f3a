import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Enrolment } from './enrolmentModel.ts';
import { Programme } from './model.ts';

/** Who reads what is shared with a programme. */
export interface ProgrammeReaders {
  name: string;
  isRunning: boolean;
  /** Who is in it and who leads it, each once; some may have left the company. */
  personIds: ReadonlySet<string>;
  /** Somebody outside: neither leads it nor takes part; null: nobody is named, or they are inside by now. */
  contactId: string | null;
}

/** The readers of these programmes by its id, in two queries on indexes; an unknown id is left out. Reads only. */
export async function programmeReaders(
  { tenantId }: Pick<SystemContext, 'tenantId'>,
  ids: Iterable<string>,
): Promise<Map<string, ProgrammeReaders>> {
  const wanted = [...new Set(ids)].map((id) => new Types.ObjectId(id));
  if (wanted.length === 0) return new Map();
  const programmes = await Programme.find(
    { _id: trusted({ $in: wanted }), tenantId },
    { name: 1, state: 1, leadIds: 1, contactId: 1 },
  ).lean();
  const enrolled = await Enrolment.find(
    { tenantId, programmeId: trusted({ $in: wanted }), state: 'enrolled' },
    { _id: 0, programmeId: 1, personId: 1 },
  ).lean();
  const people = new Map(programmes.map(({ _id, leadIds }) => [_id.toString(), new Set(leadIds.map(String))]));
  for (const { programmeId, personId } of enrolled) people.get(programmeId.toString())?.add(personId.toString());
  return new Map(
    programmes.map(({ _id, name, state, contactId }) => {
      const personIds = people.get(_id.toString()) ?? new Set<string>();
      const isOutside = contactId && !personIds.has(contactId.toString());
      const outside = isOutside ? contactId.toString() : null;
      return [_id.toString(), { name, isRunning: state === 'running', personIds, contactId: outside }];
    }),
  );
}

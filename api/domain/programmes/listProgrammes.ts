import type { QueryFilter, Types } from 'mongoose';
import type { ProgrammeList } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { accessSelf } from '../people/access.ts';
import { Enrolment } from './enrolmentModel.ts';
import { mayMakeWide } from './mayMakeWide.ts';
import { Programme, type ProgrammeFields } from './model.ts';
import { viewListed, type ListedProgramme } from './viewListed.ts';

const most = 200;
const stateOrder = ['running', 'draft', 'archived'];

/**
 * What the actor leads, is in, or may join: running ones first, then drafts, then what was archived, newest first, at most
 * 200; administrators get all of the company's. A fixed number of queries however many there are. Reads only.
 */
export async function listProgrammes(ctx: Context): Promise<ProgrammeList> {
  const { tenantId, actor } = ctx;
  const me = await accessSelf(ctx);
  const mine = await Enrolment.find({ tenantId, personId: me._id, state: 'enrolled' }, { programmeId: 1 }).lean();
  const enrolledIn = mine.map(({ programmeId }) => programmeId);
  const visible = actor.isAdministrator ? {} : { $or: visibleTo(me._id, me.department, enrolledIn) };
  const found = await Programme.find({ ...visible, tenantId }, listedFields)
    .sort({ createdAt: -1, _id: -1 })
    .limit(most)
    .lean<ListedProgramme[]>();
  const named = await Programme.find({ tenantId, 'audience.personIds': me._id }, { _id: 1 }).lean();
  const inOrder = found.toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state));
  const reader = { personId: actor.personId, isAdministrator: actor.isAdministrator, department: me.department };
  return {
    programmes: await viewListed(ctx, inOrder, reader, {
      enrolledIn: new Set(enrolledIn.map(String)),
      namedIn: new Set(named.map(({ _id }) => _id.toString())),
    }),
    mayCreateFor: (await mayMakeWide(ctx)) ? 'everyone' : 'named',
  };
}

/** The rules of `policy.maySee` as questions to the indexes. */
function visibleTo(
  me: Types.ObjectId,
  department: string,
  enrolledIn: readonly Types.ObjectId[],
): QueryFilter<ProgrammeFields>[] {
  return [
    { leadIds: me },
    { _id: trusted({ $in: [...enrolledIn] }), state: trusted({ $ne: 'draft' }) },
    { state: 'running', 'audience.kind': 'everyone' },
    { state: 'running', 'audience.kind': 'departments', 'audience.departments': department },
    { state: 'running', 'audience.kind': 'named', 'audience.personIds': me },
  ];
}

/** Not the people a programme names, who may be hundreds. */
const listedFields = {
  name: 1,
  goal: 1,
  kind: 1,
  state: 1,
  rhythm: 1,
  leadIds: 1,
  'audience.kind': 1,
  'audience.departments': 1,
} as const;

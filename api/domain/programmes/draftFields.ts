import { Types } from 'mongoose';
import type { ProgrammeDraft } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { canonicalLanguages } from '../people/canonicalLanguages.ts';
import { shownAmong } from '../people/shownAmong.ts';
import { mayMakeWide } from './mayMakeWide.ts';
import type { ProgrammeFields } from './model.ts';
import { isIn } from './whoHelps.ts';

export type DraftFields = Pick<
  ProgrammeFields,
  | 'name'
  | 'goal'
  | 'companyGoal'
  | 'kind'
  | 'rhythm'
  | 'rules'
  | 'audience'
  | 'joinUntil'
  | 'startsOn'
  | 'endsOn'
  | 'leadIds'
> &
  Partial<Pick<ProgrammeFields, 'agreement' | 'contactId'>>;

/** The programme as it stands. */
type Before = Pick<ProgrammeFields, '_id' | 'audience' | 'contactId'>;

const inOrder = (ids: Iterable<string>): Types.ObjectId[] => [...ids].map((id) => new Types.ObjectId(id));

/**
 * A draft as it is stored. People who can't be shown (any more) are left out without a word, so that naming somebody tells
 * nothing about them. Errors: `leadNeeded`, `leadYourself`, `wideAudience` (unless it was allowed before), `unknownLanguage`,
 * `contactLeads`, `contactTakesPart`.
 */
export async function draftFields(ctx: Context, draft: ProgrammeDraft, before?: Before): Promise<DraftFields> {
  const { audience, rules } = draft;
  const named = audience.kind === 'named' ? audience.personIds : [];
  const shown = await shownAmong(ctx, [...named, ...draft.leadIds]);
  const leadIds = new Set(draft.leadIds.filter((id) => shown.has(id)));
  if (leadIds.size === 0) throw new DomainError('invalid', 'leadNeeded');
  if (!ctx.actor.isAdministrator && !before && !leadIds.has(ctx.actor.personId))
    throw new DomainError('invalid', 'leadYourself');
  if (!isKept(audience, before?.audience) && !(await mayMakeWide(ctx)))
    throw new DomainError('forbidden', 'wideAudience');
  const contact = await contactOf(ctx, { ...draft, leadIds: [...leadIds] }, before);
  return {
    name: draft.name,
    goal: draft.goal,
    companyGoal: draft.companyGoal,
    kind: draft.kind,
    rhythm: draft.rhythm,
    rules: { ...rules, language: rules.language && (canonicalLanguages([rules.language])[0] ?? null) },
    audience: {
      kind: audience.kind,
      departments: audience.kind === 'departments' ? [...new Set(audience.departments)] : [],
      personIds: inOrder(new Set(named.filter((id) => shown.has(id)))),
    },
    joinUntil: draft.joinUntil,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    leadIds: inOrder(leadIds),
    ...(draft.agreement && { agreement: draft.agreement }),
    ...contact,
  };
}

/** Outside means: neither leading nor taking part. Who stands there already and joined meanwhile keeps nobody from other changes. */
async function contactOf(
  ctx: Context,
  { contactId, leadIds }: Pick<ProgrammeDraft, 'contactId' | 'leadIds'>,
  before?: Before,
): Promise<Pick<DraftFields, 'contactId'>> {
  const stays = before?.contactId?.toString() ?? null;
  const wanted = contactId === undefined ? stays : contactId;
  if (wanted && leadIds.includes(wanted)) throw new DomainError('invalid', 'contactLeads');
  if (contactId === undefined) return {};
  if (wanted === null || wanted === stays) return { contactId: wanted ? new Types.ObjectId(wanted) : null };
  if (before && (await isIn(ctx, before._id, wanted))) throw new DomainError('invalid', 'contactTakesPart');
  const isShown = (await shownAmong(ctx, [wanted])).has(wanted);
  return { contactId: isShown ? new Types.ObjectId(wanted) : null };
}

/** Needs no right of its own: people named one by one, or an audience no wider than the one that stands. */
function isKept(audience: ProgrammeDraft['audience'], before?: ProgrammeFields['audience']): boolean {
  if (audience.kind === 'named' || before?.kind === 'everyone') return true;
  if (audience.kind === 'everyone' || before?.kind !== 'departments') return false;
  return audience.departments.every((department) => before.departments.includes(department));
}

import type { SlotsView } from '../../contracts/slots.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { otherMembers } from '../partnerships/access.ts';
import { toPersonCard } from '../people/personCard.ts';
import { accessRunningPlan } from './access.ts';
import { drawnDay } from './drawnDay.ts';
import { startOfSearch } from './startOfSearch.ts';
import { pastTimes, slotMembers } from './slotMembers.ts';
import { findSlots } from './time/findSlots.ts';

const proposals = 4;

/**
 * The first times inside everybody's working hours, across their zones, and why each is fair; with the day of the first
 * proposal as everybody lives it. Calendars are not read. Stores nothing. Errors: `not_found`, `notActive`.
 */
export async function proposeSlots(
  ctx: Context,
  input: { id: string; minutes?: number | undefined; from?: string | undefined },
): Promise<SlotsView> {
  const { partnership, plan } = await accessRunningPlan(ctx, input.id);
  const readerId = ctx.actor.personId;
  const { people, members } = await slotMembers(ctx, plan, readerId);
  const [reader] = members;
  const [person, ...others] = otherMembers(partnership, readerId).flatMap((id) => people.get(id.toString()) ?? []);
  if (!reader || !person) throw new DomainError('not_found', 'personNotFound');
  const minutes = input.minutes ?? plan.minutes;
  const from = startOfSearch(ctx.now, plan, input.from);
  const history = await pastTimes(ctx, partnership._id);
  const { slots, shared } = findSlots({ members, from, minutes, history, most: proposals });
  const { startMinute, endMinute, days } = reader.workingHours;
  return {
    person: toPersonCard(person),
    others: others.map(toPersonCard),
    minutes,
    slots,
    ...drawnDay({ people, members, from, shared, first: slots[0] }),
    myHours: { startMinute, endMinute, days: [...days] },
    isWidened: plan.members.some(({ personId, hours }) => personId.toString() === readerId && hours),
  };
}

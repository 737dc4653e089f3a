import type { Locale } from '../../contracts/common.ts';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findPeople } from '../people/findPeople.ts';
import { getPartnership } from './getPartnership.ts';

export const meetingMinutes = 30;
const dayMs = 86_400_000;

export interface Meeting {
  partnership: PartnershipView;
  start: Date;
  end: Date;
  attendees: { name: string; mail: string }[];
  locale: Locale;
  /** The session it is of, where one is booked: names the entry, so that a new time replaces the old one. */
  session?: { id: string; version: number };
}

/**
 * A half hour for the two of an active partnership, to put into a calendar: at `start`, or the first time inside both
 * working days. Stores nothing. Errors: `notActive`, `meetingInThePast`.
 */
export async function getMeeting(ctx: Context, input: { id: string; start?: string | undefined }): Promise<Meeting> {
  const partnership = await getPartnership(ctx, input);
  if (partnership.state !== 'active') throw new DomainError('conflict', 'notActive');
  const first = input.start ?? partnership.meetingTimes[0];
  const start = first ? new Date(first) : new Date(ctx.now.getTime() + dayMs);
  if (start < ctx.now) throw new DomainError('invalid', 'meetingInThePast');
  const me = (await findPeople(ctx, [ctx.actor.personId])).get(ctx.actor.personId);
  const attendees = [
    { name: me?.name ?? '', mail: me?.mail ?? '' },
    { name: partnership.person.name, mail: partnership.address },
  ];
  return {
    partnership,
    start,
    end: new Date(start.getTime() + meetingMinutes * 60_000),
    attendees: attendees.filter((one) => one.mail !== ''),
    locale: me?.locale ?? 'en',
  };
}

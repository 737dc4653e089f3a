import type { TFunction } from 'i18next';
import { meetingLink } from '../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import type { SessionView } from '../../../api/contracts/sessions.ts';
import { addressesOf } from './addressesOf.ts';
import { firstNames } from './names.ts';
import { openInTeams } from './openInTeams.ts';
import { teamsSdk } from './teams.ts';

const MINUTE_MS = 60_000;

/**
 * Opens Teams' own meeting form for what is booked: its time and length, everybody invited, the goal in the text; there is
 * no meeting in Teams before the reader saves it.
 */
export async function proposeMeeting(
  t: TFunction<'pairs'>,
  partnership: PartnershipView,
  session: SessionView,
): Promise<void> {
  const meeting = meetingOf(t, partnership, session);
  const calendar = teamsSdk()?.calendar;
  if (calendar?.isSupported()) {
    const { startsAt: startTime, endsAt: endTime } = session;
    return calendar.composeMeeting({ ...meeting, startTime, endTime });
  }
  return openInTeams(meetingLink({ ...meeting, start: new Date(session.startsAt), end: new Date(session.endsAt) }));
}

/** What stands in the form besides the times. Pure. */
export function meetingOf(t: TFunction<'pairs'>, partnership: PartnershipView, session: SessionView) {
  const { goal, comes, gives } = partnership;
  const minutes = Math.round((Date.parse(session.endsAt) - Date.parse(session.startsAt)) / MINUTE_MS);
  const subject = t(minutes === 30 ? 'meeting.subject' : 'meeting.subjectMinutes', {
    skill: (comes ?? gives)?.skillName,
    name: firstNames(partnership),
    minutes,
  });
  return { subject, content: goal, attendees: addressesOf(session) };
}

import type { TFunction } from 'i18next';
import { meetingLink } from '../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { openInTeams } from './openInTeams.ts';
import { teamsSdk } from './teams.ts';

const MINUTE_MS = 60_000;

/** Opens Teams' own meeting form, both invited, the goal in the text; nothing is booked before the reader saves it. */
export async function proposeMeeting(
  t: TFunction<'pairs'>,
  { person, address, goal, comes, gives, isOneOff }: PartnershipView,
  start: string,
): Promise<void> {
  const subject = t(isOneOff ? 'meeting.subjectOneOff' : 'meeting.subject', {
    skill: (comes ?? gives)?.skillName,
    name: person.givenName,
  });
  const end = new Date(Date.parse(start) + (isOneOff ? 25 : 30) * MINUTE_MS);
  const attendees = address ? [address] : [];
  const calendar = teamsSdk()?.calendar;
  if (calendar?.isSupported()) {
    return calendar.composeMeeting({ subject, content: goal, attendees, startTime: start, endTime: end.toISOString() });
  }
  return openInTeams(meetingLink({ subject, content: goal, attendees, start: new Date(start), end }));
}

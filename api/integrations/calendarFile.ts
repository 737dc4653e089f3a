import { createEvent } from 'ics';
import { DomainError } from '../domain/errors.ts';
import type { Meeting } from '../domain/partnerships/getMeeting.ts';
import { sentences } from '../sentences/sentences.ts';

export interface CalendarFile {
  fileName: string;
  text: string;
}

/** A meeting as an iCalendar file (RFC 5545), both invited; the same meeting twice has the same UID, a session its own
 * wherever it is moved. */
export function calendarFile({ partnership, start, end, attendees, locale, session }: Meeting): CalendarFile {
  const say = sentences(locale);
  const [learn, teach] = [partnership.comes?.skillName, partnership.gives?.skillName];
  const title =
    learn && teach
      ? say('links.meetingSubject', { learn, teach })
      : say('links.meetingSubjectOneWay', { skill: learn ?? teach ?? '' });
  const { error, value } = createEvent({
    uid: session ? `${session.id}@pairwise` : `${partnership.id}-${start.getTime()}@pairwise`,
    ...(session && { sequence: session.version }),
    productId: 'pairwise',
    start: start.getTime(),
    end: end.getTime(),
    title,
    description: say('links.meetingText', { goal: partnership.goal }),
    attendees: attendees.map(({ name, mail }) => ({ name, email: mail, rsvp: true })),
    status: 'CONFIRMED',
  });
  if (error || !value) throw new DomainError('invalid', 'calendarFileFailed');
  return { fileName: 'pairwise.ics', text: value };
}

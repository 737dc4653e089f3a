import type { Response } from 'express';
import type { Meeting } from '../domain/partnerships/getMeeting.ts';
import { calendarFile } from '../integrations/calendarFile.ts';

/** A meeting as a file, for calendars that open no link. */
export function sendCalendar(res: Response, meeting: Meeting): void {
  const { fileName, text } = calendarFile(meeting);
  res.attachment(fileName);
  res.type('text/calendar; charset=utf-8').send(text);
}

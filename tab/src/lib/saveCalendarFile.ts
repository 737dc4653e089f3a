import { saveFile } from './saveFile.ts';

/** Saves a meeting as a file, for calendars that open no Teams link. `path`: where the API gives it. */
export const saveCalendarFile = (path: string): Promise<void> => saveFile(path, 'pairwise.ics');

import { apiFetch } from './apiClient.ts';

/** Saves a meeting as a file, for calendars that open no Teams link. `path`: where the API gives it. */
export async function saveCalendarFile(path: string): Promise<void> {
  const response = await apiFetch(path);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = 'pairwise.ics';
  link.click();
  URL.revokeObjectURL(address);
}

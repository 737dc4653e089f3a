import { apiFetch } from '../../lib/apiClient.ts';

/** A half hour as a file for calendars that open no Teams link. */
export async function saveCalendarFile(partnershipId: string, start: string | undefined): Promise<void> {
  const query = start ? `?${new URLSearchParams({ start })}` : '';
  const response = await apiFetch(`/api/partnerships/${partnershipId}/calendar.ics${query}`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = 'pairwise.ics';
  link.click();
  URL.revokeObjectURL(address);
}

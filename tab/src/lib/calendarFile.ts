/** Where a partnership's half hour is given as a calendar file; without a time, the first that suits both. */
export function calendarFile(partnershipId: string, start: string | undefined): string {
  const query = start ? `?${new URLSearchParams({ start })}` : '';
  return `/api/partnerships/${partnershipId}/calendar.ics${query}`;
}

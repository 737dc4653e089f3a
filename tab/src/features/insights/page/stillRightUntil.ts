/** The day so many months from now; the server takes two years at most. */
export function dayAfterMonths(now: Date, months: number): string {
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, Math.min(now.getUTCDate(), last)));
  return day.toISOString().slice(0, 10);
}

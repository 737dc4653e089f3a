/** Where one asks for 25 minutes: about what, and whom, if that is clear. */
export function askPage(named: { skill?: string; person?: string } = {}): string {
  const query = new URLSearchParams(named).toString();
  return query ? `/ask?${query}` : '/ask';
}

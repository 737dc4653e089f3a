/** Where a pair finds a time, or another one for the meeting it has. */
export const slotsPage = (partnershipId: string): string => `/partnerships/${partnershipId}/slots`;
export const sessionPage = (sessionId: string): string => `/sessions/${sessionId}`;

/** Where a pair finds a time, or another one for the meeting it has. */
export const slotsPage = (partnershipId: string): string => `/partnerships/${partnershipId}/slots`;
/** Three taps about a meeting that took place. */
export const feedbackPage = (sessionId: string): string => `/sessions/${sessionId}/feedback`;
export const sessionPage = (sessionId: string): string => `/sessions/${sessionId}`;

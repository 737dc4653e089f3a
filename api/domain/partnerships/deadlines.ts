const day = 86_400_000;

/** A request closes by itself after a week and is remembered once before. Milliseconds from asking. */
export const answerWithinMs = 7 * day;
export const remindAfterMs = 3 * day;

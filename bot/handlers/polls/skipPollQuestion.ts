import { pollVerb } from './pollVerb.ts';

/** Goes on to the next question: passed over, or as it was answered before. */
export const skipPollQuestion = pollVerb((_input, before) => (before == null ? null : undefined));

import { pollVerb } from './pollVerb.ts';

/** An option, or what stands in the card's input; sent empty it is no answer, and takes one back. */
export const answerPoll = pollVerb(({ option, words }) => option ?? words ?? null);

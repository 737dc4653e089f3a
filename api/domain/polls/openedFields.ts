import { usualThresholds, type PollDoor, type PollQuestion, type PollTemplate } from '../../contracts/polls.ts';
import type { SystemContext } from '../context.ts';
import { fixQuestions } from './fixQuestions.ts';
import type { FeedbackPollFields } from './model.ts';
import { isSmallProgramme, pollDates } from './policy.ts';
import { newWrappedKey } from './pollKey.ts';
import { fingerprintOf } from './seal.ts';

interface Opening {
  _id: FeedbackPollFields['_id'];
  questions: readonly PollQuestion[];
  template: PollTemplate;
  door: PollDoor;
  closesAt: Date;
}

/** What is fixed when a poll opens and never changes afterwards: its questions, its thresholds, its key, its moments. */
export function openedFields(
  ctx: Pick<SystemContext, 'now' | 'sealKey'>,
  { _id, closesAt, door, ...content }: Opening,
  people: number,
) {
  return {
    ...fixQuestions(content.questions, content.template),
    ...pollDates(ctx.now, closesAt, door),
    state: 'opening' as const,
    opensAt: ctx.now,
    thresholds: usualThresholds,
    isSmall: isSmallProgramme(people),
    asked: people,
    wrappedKey: newWrappedKey(ctx, { _id }),
    keyFingerprint: fingerprintOf(ctx.sealKey),
  };
}

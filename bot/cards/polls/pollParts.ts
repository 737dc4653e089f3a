import type { PollCard } from '../../../api/contracts/feedbackCards.ts';
import type { PollQuestion } from '../../../api/contracts/polls.ts';
import type { SentenceKey, Values } from '../../../api/sentences/sentences.ts';
import type { ColumnSet, OpenUrlAction, RichTextBlock } from '../elements.ts';
import { pageLink } from '../links.ts';
import { open } from '../parts/buttons.ts';
import { facts } from '../parts/facts.ts';
import { namedKicker } from '../parts/namedText.ts';
import { sentence } from '../parts/ownText.ts';
import type { Scene } from '../scene.ts';
import { cut, written } from '../text.ts';
import { closesFirst, closesOf } from './words.ts';

/** "Learning partners · question 1 of 2", or what else is said of the programme's poll. */
export const pollKicker = (
  scene: Scene,
  { programmeName }: PollCard,
  key: SentenceKey,
  values: Values = {},
): RichTextBlock => namedKicker(scene, key, { ...values, programme: cut(programmeName, 60) });

/** With what a poll's card asks for its present state; a lead's look at it has none. */
export const refreshOf = ({ pollId }: PollCard) => ({ verb: 'refreshPoll' as const, pollId });

/** Who will see it, and until when it can be changed: said before the first tap. */
export function promise(scene: Scene, poll: PollCard, { kind }: Pick<PollQuestion, 'kind'>): ColumnSet[] {
  const { figures, words } = poll.thresholds;
  const small = kind === 'scale' ? 'poll.shownToSmall' : 'poll.shownToSmallWords';
  const closes = scene.reader.locale === 'en' ? closesFirst(scene, poll) : closesOf(scene, poll);
  return facts(scene, [
    { label: 'facts.shownTo', value: sentence(scene, poll.isSmall ? small : 'poll.shownTo', { figures, words }) },
    {
      label: 'facts.yoursUntil',
      value: sentence(scene, poll.isSmall ? 'poll.yoursUntilSmall' : 'poll.yoursUntil', {
        closes,
        days: poll.backupDays,
      }),
    },
  ]);
}

/** What the lead says changes because of it; nothing while they have not said it. */
export const changeFact = (scene: Scene, change: string): ColumnSet[] =>
  change.trim() === '' ? [] : facts(scene, [{ label: 'facts.changes', value: written(cut(change.trim(), 300)) }]);

/** The poll's page, with its results. */
export const seeResults = (scene: Scene, { pollId }: PollCard): OpenUrlAction =>
  open(scene, 'buttons.seeResults', pageLink(scene, `polls/${pollId}`));

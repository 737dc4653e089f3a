import type { Locale } from '../../../../../api/contracts/common.ts';
import type { PollView, QuestionKind } from '../../../../../api/contracts/polls.ts';
import { said, type T } from '../words.ts';
import type { Draft } from './draft.ts';

/** What a card of the bot shows, top to bottom. */
export type CardParts = {
  kicker: string;
  title: string;
  text?: string;
  /** A field for own words stands in its place. */
  field?: string;
  buttons: readonly string[];
  skip?: string;
  facts: readonly { name: string; value: string }[];
  note?: string;
};

export type Given = {
  poll: Pick<PollView, 'programmeName' | 'thresholds' | 'backupDays' | 'isSmall'>;
  draft: Draft;
  /** Which question is shown. */
  place: number;
  locale: Locale;
  timeZone: string;
};

/** "Fri 5 Dec, 18:00", "Fr 5. Dez, 18:00": as the bot writes it, in the language of the card. Pure. */
export function cardMoment(iso: string, locale: Locale, timeZone: string): string {
  const tag = locale === 'de' ? 'de-DE' : 'en-GB';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone }).format(new Date(iso));
  const weekday = part({ weekday: 'short' }).replace('.', '');
  const day = part({ day: 'numeric', month: 'short' }).replace(/\.$/, '');
  return `${weekday} ${day}, ${part({ hour: '2-digit', minute: '2-digit' })}`;
}

const questionOf = (t: T, { draft, place, locale }: Given): string => {
  const question = draft.questions[place];
  return (question && said(question.text, locale).trim()) || t('card.noQuestion');
};

/** The line that Teams shows before the card is opened. */
export function notificationOf(t: T, given: Given): string {
  const first = { ...given, place: 0 };
  const isText = given.draft.questions[0]?.kind === 'text';
  return t(isText ? 'card.notificationWords' : 'card.notification', {
    programme: given.poll.programmeName,
    question: questionOf(t, first),
  });
}

/** The card as it would be sent now, or what it turns into after the last tap. `t` speaks the card's language. */
export function cardOf(t: T, given: Given, state: 'question' | 'after'): CardParts {
  const { poll, draft, place, locale, timeZone } = given;
  const programme = poll.programmeName;
  const closes = cardMoment(draft.closesAt, locale, timeZone);
  if (state === 'after') {
    return {
      kicker: t('card.answered', { programme }),
      title: t('card.thanks'),
      text: t('card.after', { closes }),
      buttons: [t('card.change')],
      facts: [],
    };
  }
  const question = draft.questions[place];
  const isText = question?.kind === 'text';
  const of = draft.questions.length;
  return {
    kicker: t(of > 1 ? 'card.kicker' : 'card.kickerOne', { programme, number: place + 1, of }),
    title: questionOf(t, given),
    ...(isText && { field: t('card.field') }),
    buttons: isText ? [t('card.send')] : (question?.options ?? []).map((option) => said(option, locale) || '…'),
    skip: t('card.skip'),
    facts: [
      { name: t('card.shownTo'), value: t(nobodyKey(poll, question?.kind), poll.thresholds) },
      {
        name: t('card.yoursUntil'),
        value: t(poll.isSmall ? 'card.untilSmall' : 'card.until', { closes, days: poll.backupDays }),
      },
    ],
    ...(isText && !poll.isSmall && { note: t('card.fieldNote') }),
  };
}

/** A small programme shows averages, and so nothing of what has none. */
function nobodyKey({ isSmall }: Given['poll'], kind: QuestionKind | undefined): string {
  if (!isSmall) return 'card.nobody';
  return kind === 'scale' || kind === undefined ? 'card.nobodySmall' : 'card.nobodySmallWords';
}

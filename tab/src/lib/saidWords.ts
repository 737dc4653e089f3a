import type { TFunction } from 'i18next';
import { feedbackQuestions } from '../../../api/contracts/feedback.ts';
import { wordsOfChip } from '../../../api/contracts/feedbackWords.ts';
import { currentLocale } from './locale.ts';
import type { Said } from './saidToEachOther.ts';

/** Is it the reader's own, shown to nobody else? Pure. */
export const isForMeAlone = (said: Said): boolean =>
  said.kind === 'line' ? !said.line.isSent : said.about.isMine && said.about.sees === 'me';

/** "Sariya, about the meeting" */
export function whoSaid(t: TFunction<'pairs'>, said: Said): string {
  if (said.kind === 'meeting') {
    const { isMine, sees, person } = said.about;
    return isMine ? t(`said.mine.${sees}`) : t('said.theirs', { name: person.givenName });
  }
  const { isMine, isSent, from, to } = said.line;
  if (!isMine) return t('said.lineToMe', { name: from.givenName });
  return t(isSent ? 'said.lineSent' : 'said.lineKept', { name: to.givenName });
}

/** The words themselves, a line each: what was tapped, then what was written. */
export function saidLines(t: TFunction<'pairs'>, said: Said): string[] {
  if (said.kind === 'line') return [t('quote', { text: said.line.text })];
  const { answers, comment, isMine, sees } = said.about;
  if (isMine && sees === 'programme') return [t('said.counted')];
  const chips = feedbackQuestions.flatMap((question) => {
    const chip = answers[question];
    return chip ? [t(`said.${question}`, { chip: wordsOfChip(question, chip)[currentLocale()] })] : [];
  });
  return comment ? [...chips, t('quote', { text: comment })] : chips;
}

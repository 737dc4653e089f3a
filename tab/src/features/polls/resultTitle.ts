import i18next from 'i18next';
import type { PollResults, QuestionResult } from '../../../../api/contracts/pollResults.ts';
import { numberWord } from '../../lib/numberWord.ts';
import { bare, said, type T } from './words.ts';
import { findingOf, type Finding } from './finding.ts';
import { averageWords, scaleSentence } from './scaleWords.ts';

/** The sentence of a poll that has closed: what it found, or why nothing is shown. */
export function resultTitle(t: T, results: Pick<PollResults, 'outcome' | 'questions' | 'answered' | 'asked'>): string {
  const { outcome, questions, answered, asked } = results;
  if (outcome !== 'shown') return t(`results.${outcome}.title`);
  const finding = findingOf(questions);
  if (finding.code !== 'none') return findingSentence(t, finding);
  if (answered === null) return t('results.noFigures');
  return asked === null ? t('finding.nonePeople', { count: answered }) : t('finding.none', { answered, count: asked });
}

function findingSentence(t: T, finding: Exclude<Finding, { code: 'none' }>): string {
  switch (finding.code) {
    case 'one':
      return oneSentence(t, finding.question);
    case 'apart': {
      const together = `polls:finding.pair.${finding.best.questionId}.${finding.worst.questionId}`;
      if (i18next.exists(together)) return i18next.t(together);
      const [first, second] = [ownWords('yes', finding.best), ownWords('no', finding.worst)];
      if (first && second) return t('finding.two', { first, second });
      return t('finding.apart', { best: bare(said(finding.best.text)), worst: bare(said(finding.worst.text)) });
    }
    case 'spread':
      return t('finding.spread', { best: bare(said(finding.best.text)), worst: bare(said(finding.worst.text)) });
    case 'alike': {
      const { verdict, count } = finding;
      return t(`finding.${count === 2 ? 'both' : 'alike'}.${verdict}`, { word: numberWord(count) });
    }
    case 'choice': {
      const option = finding.question.options[finding.option];
      return t('finding.choice', { question: bare(said(finding.question.text)), option: option ? said(option) : '' });
    }
  }
}

/** Questions that ship with Pairwise have a sentence of their own for a yes and a no. */
function ownWords(verdict: 'yes' | 'no', { questionId }: QuestionResult): string | null {
  const key = `polls:finding.${verdict}.${questionId}`;
  return i18next.exists(key) ? i18next.t(key) : null;
}

function oneSentence(t: T, question: QuestionResult): string {
  const words = scaleSentence(t, question) ?? averageWords(t, question);
  return t('finding.one', { question: bare(said(question.text)), words });
}

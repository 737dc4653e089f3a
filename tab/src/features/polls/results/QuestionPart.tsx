import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../../../../api/contracts/pollResults.ts';
import { monthOf } from '../scaleWords.ts';
import { said, type T } from '../words.ts';
import { ChoiceResult } from './ChoiceResult.tsx';
import { CommentsResult } from './CommentsResult.tsx';
import { NotShown } from './NotShown.tsx';
import { ScaleResult } from './ScaleResult.tsx';

type Props = { question: QuestionResult; isSmall: boolean; className: string };

/** One question of a poll, with what of it may be shown. */
export function QuestionPart({ question, isSmall, className }: Props) {
  const { t } = useTranslation('polls');
  const id = useId();
  const whyNot = whyNothing(t, question);
  return (
    <section className={className} aria-labelledby={id}>
      {whyNot && (
        <NotShown id={id} title={said(question.text)}>
          <p>{whyNot}</p>
        </NotShown>
      )}
      {!whyNot && question.kind === 'scale' && <ScaleResult question={question} id={id} isSmall={isSmall} />}
      {!whyNot && question.kind === 'choice' && <ChoiceResult question={question} id={id} isSmall={isSmall} />}
      {!whyNot && question.kind === 'text' && <CommentsResult question={question} id={id} />}
    </section>
  );
}

/** Null: something is shown. */
function whyNothing(t: T, { answered, isNearlySame, nearTo }: QuestionResult): string | null {
  if (answered === null) return t('results.questionTooFew');
  if (!isNearlySame) return null;
  if (nearTo === null) return t('results.nearlySeveral', { count: answered });
  return t('results.nearlySame', { count: answered, month: monthOf(t, nearTo, new Date()) });
}

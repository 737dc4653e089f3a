import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../../../../api/contracts/polls.ts';
import { said } from '../words.ts';
import { ChoiceResult } from './ChoiceResult.tsx';
import { CommentsResult } from './CommentsResult.tsx';
import { NotShown } from './NotShown.tsx';
import { ScaleResult } from './ScaleResult.tsx';

type Props = { question: QuestionResult; isSmall: boolean; className: string };

/** One question of a poll, with what of it may be shown. */
export function QuestionPart({ question, isSmall, className }: Props) {
  const { t } = useTranslation('polls');
  const id = useId();
  const isShown = question.answered !== null;
  return (
    <section className={className} aria-labelledby={id}>
      {!isShown && (
        <NotShown id={id} title={said(question.text)}>
          <p>{t('results.questionTooFew')}</p>
        </NotShown>
      )}
      {isShown && question.kind === 'scale' && <ScaleResult question={question} id={id} isSmall={isSmall} />}
      {isShown && question.kind === 'choice' && <ChoiceResult question={question} id={id} isSmall={isSmall} />}
      {isShown && question.kind === 'text' && <CommentsResult question={question} id={id} />}
    </section>
  );
}

import { useId } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, PollQuestion } from '../../../../../api/contracts/polls.ts';
import { said } from '../words.ts';
import { AnswerChips } from './AnswerChips.tsx';
import { OwnWords } from './OwnWords.tsx';
import type { AnswerState } from './useAnswers.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} 0`,
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  number: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    minHeight: '16px',
    color: tokens.colorNeutralForeground3,
  },
  question: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'break-word', textWrap: 'pretty' },
});

type Props = {
  pollId: string;
  isSmall: boolean;
  question: PollQuestion;
  number: number;
  of: number;
  value: AnswerValue;
  state: AnswerState;
  say: (value: AnswerValue) => void;
};

/** One question, and what became of the answer. */
export function AnswerQuestion({ pollId, isSmall, question, number, of, value, state, say }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <p className={styles.number}>
          <span>{t('answer.number', { number, of })}</span>
          <span role="status">{(state === 'saved' || state === 'failed') && t(`saving.${state}`)}</span>
        </p>
        <h2 className={styles.question} id={id}>
          {said(question.text)}
        </h2>
      </div>
      {question.kind === 'text' ? (
        <OwnWords
          labelledBy={id}
          hint={t(isSmall ? 'answer.ownHintSmall' : 'answer.ownHint')}
          keptAs={`${pollId} ${question.id}`}
          value={typeof value === 'string' ? value : ''}
          say={say}
        />
      ) : (
        <AnswerChips labelledBy={id} options={question.options} value={value} say={say} />
      )}
    </section>
  );
}

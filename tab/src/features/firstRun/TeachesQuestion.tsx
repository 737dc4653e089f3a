import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FirstRunView } from '../../../../api/contracts/people.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { idsOf, type Chip } from './chip.ts';
import { Question } from './Question.tsx';
import { SkillChips } from './SkillChips.tsx';
import type { Answers } from './useAnswers.ts';
import { useConfirmAnswers } from './useConfirmAnswers.ts';

const useStyles = makeStyles({
  everybody: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  label: { ...typographyStyles.body1Strong, margin: 0 },
});

const has = (chips: readonly Chip[], { skillId }: Chip): boolean => chips.some((chip) => chip.skillId === skillId);

/** The second question, with something to offer for who thinks there is nothing, and the way to the first suggestion. */
export function TeachesQuestion({ offer, answers }: { offer: FirstRunView; answers: Answers }) {
  const styles = useStyles();
  const { t } = useTranslation('firstRun');
  const { wants, teaches, setNote, toggleTeach } = answers;
  const confirm = useConfirmAnswers();
  const everybody = offer.everybodyCanChips;
  const send = () => {
    if (wants.length + teaches.length === 0) setNote(t('teaches.nothingPicked'));
    else confirm.mutate({ wants: idsOf(wants), teaches: idsOf(teaches) });
  };
  return (
    <Question
      step={2}
      offered={offer.teachChips.filter((chip) => !has(wants, chip))}
      picked={teaches.filter((chip) => !has(everybody, chip))}
      toggle={toggleTeach}
      note={confirm.isError ? `${t('failed')} ${errorSentence(confirm.error)}` : answers.note}
      more={
        everybody.length > 0 && (
          <div className={styles.everybody}>
            <p className={styles.label}>{t('teaches.everybody')}</p>
            <SkillChips label={t('teaches.everybody')} chips={everybody} picked={teaches} toggle={toggleTeach} />
          </div>
        )
      }
      actions={
        <>
          <Button appearance="primary" size="large" disabledFocusable={confirm.isPending} onClick={send}>
            {t('show')}
          </Button>
          <Button appearance="subtle" size="large" onClick={() => answers.goTo(1)}>
            {t('back')}
          </Button>
        </>
      }
    />
  );
}

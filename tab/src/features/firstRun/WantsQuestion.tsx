import { Button } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { FirstRunView } from '../../../../api/contracts/people.ts';
import { Question } from './Question.tsx';
import type { Answers } from './useAnswers.ts';

/** The first question; who wants to learn nothing just now goes on by helping. */
export function WantsQuestion({ offer, answers }: { offer: FirstRunView; answers: Answers }) {
  const { t } = useTranslation('firstRun');
  const { wants, goTo, setNote } = answers;
  const next = () => (wants.length > 0 ? goTo(2) : setNote(t('wants.nothingPicked')));
  return (
    <Question
      step={1}
      offered={offer.wantChips}
      picked={wants}
      toggle={answers.toggleWant}
      hint={offer.jobTitle && t('wants.source', { jobTitle: offer.jobTitle })}
      note={answers.note}
      actions={
        <>
          <Button appearance="primary" size="large" icon={<ArrowRightRegular />} iconPosition="after" onClick={next}>
            {t('next')}
          </Button>
          <Button appearance="subtle" size="large" onClick={answers.onlyHelp}>
            {t('onlyHelp')}
          </Button>
        </>
      }
    />
  );
}

import { useId } from 'react';
import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type {
  FeedbackQuestion,
  SessionFeedbackInput,
  SessionFeedbackView,
} from '../../../../api/contracts/feedback.ts';
import { questionWords, wordsOfChip } from '../../../../api/contracts/feedbackWords.ts';
import { currentLocale } from '../../lib/locale.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { chipsOf, longerThan, withChip } from './feedbackDraft.ts';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { minWidth: 0, whiteSpace: 'normal', [narrow]: { minHeight: '44px' } },
});

type Props = {
  question: FeedbackQuestion;
  view: SessionFeedbackView;
  draft: SessionFeedbackInput;
  change: (next: SessionFeedbackInput) => void;
};

/** One tap a question; the check says the state without colour, and tapping again takes it back. */
export function QuestionChips({ question, view, draft, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('feedback');
  const locale = currentLocale();
  const id = useId();
  const longer = longerThan(view.minutes);
  return (
    <div role="group" aria-labelledby={id} className={styles.question}>
      <h2 id={id} className={styles.title}>
        {questionWords[question][locale]}
      </h2>
      <div className={styles.chips}>
        {chipsOf(question, view.answers).map((chip) => {
          const isPicked = draft.answers[question] === chip;
          return (
            <ToggleButton
              key={chip}
              shape="circular"
              appearance={isPicked ? 'primary' : 'outline'}
              className={styles.chip}
              checked={isPicked}
              {...(isPicked && { icon: <CheckmarkRegular /> })}
              onClick={() => change(withChip(draft, question, chip))}
            >
              {chip === 'longer' && longer ? t('minutes', { count: longer }) : wordsOfChip(question, chip)[locale]}
            </ToggleButton>
          );
        })}
      </div>
    </div>
  );
}

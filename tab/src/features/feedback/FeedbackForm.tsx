import { useState } from 'react';
import { Divider, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { feedbackQuestions, type SessionFeedbackView } from '../../../../api/contracts/feedback.ts';
import { Surface } from '../../components/Surface.tsx';
import { tell } from '../../lib/notices.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { draftOf, isEmpty } from './feedbackDraft.ts';
import { FeedbackFoot } from './FeedbackFoot.tsx';
import { partnerNames } from './feedbackWords.ts';
import { QuestionChips } from './QuestionChips.tsx';
import { useSaveFeedback } from './useSessionFeedback.ts';
import { WhoReads } from './WhoReads.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    [narrow]: { gap: tokens.spacingVerticalM },
  },
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    padding: '24px 28px',
    [narrow]: { gap: tokens.spacingVerticalXL, padding: tokens.spacingHorizontalL },
  },
  line: { flexGrow: 0 },
});

/** The three questions, and who may read the answers. What is typed survives a failure. */
export function FeedbackForm({ view }: { view: SessionFeedbackView }) {
  const styles = useStyles();
  const { t } = useTranslation('feedback');
  const [, go] = useLocation();
  const [draft, change] = useState(() => draftOf(view));
  const save = useSaveFeedback(view);
  const leave = () => go(`/partnerships/${view.partnershipId}`);
  const finish = () => {
    // Nothing said is a Skip, unless it takes back what was said before.
    if (isEmpty(draft) && !view.hasAnswered) return leave();
    save.mutate(draft, {
      onSuccess: () => {
        const count = view.partners.length;
        if (!isEmpty(draft)) tell({ text: t(`said.${draft.sees}`, { names: partnerNames(view), count }) });
        leave();
      },
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) finish();
      }}
    >
      <Surface className={styles.surface}>
        {feedbackQuestions.map((question) => (
          <QuestionChips key={question} question={question} view={view} draft={draft} change={change} />
        ))}
        <Field label={t('own')}>
          <Textarea
            value={draft.comment}
            maxLength={300}
            placeholder={t('ownExample')}
            onChange={(_, { value }) => change({ ...draft, comment: value })}
          />
        </Field>
        <Divider className={styles.line} />
        <WhoReads view={view} sees={draft.sees} choose={(sees) => change({ ...draft, sees })} />
      </Surface>
      <FeedbackFoot view={view} isBusy={save.isPending} skip={leave} />
    </form>
  );
}

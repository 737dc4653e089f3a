import { Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { feedbackSees, type FeedbackSees, type SessionFeedbackView } from '../../../../api/contracts/feedback.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { partnerNames, seesSentence } from './feedbackWords.ts';

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '& label': { overflowWrap: 'anywhere' },
  },
  title: { ...typographyStyles.body1Strong },
  group: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
  sentence: {
    ...typographyStyles.caption1,
    margin: 0,
    maxWidth: '600px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

type Props = { view: SessionFeedbackView; sees: FeedbackSees; choose: (sees: FeedbackSees) => void };

/** Who may read it, in one short line where it is written. */
export function WhoReads({ view, sees, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('feedback');
  const isNarrow = useNarrow();
  const options = feedbackSees.options.filter((option) => option !== 'programme' || view.canCount);
  return (
    <div className={styles.choice}>
      <Field label={{ children: t('who.title'), className: styles.title }}>
        <RadioGroup
          className={styles.group}
          layout={isNarrow ? 'vertical' : 'horizontal'}
          value={sees}
          onChange={(_, { value }) => choose(feedbackSees.parse(value))}
        >
          {options.map((option) => (
            <Radio key={option} value={option} label={t(`who.${option}`, { names: partnerNames(view) })} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.sentence} aria-live="polite">
        {seesSentence(t, view, sees)}
      </p>
    </div>
  );
}

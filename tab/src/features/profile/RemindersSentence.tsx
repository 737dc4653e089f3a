import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import { sessionReminders, type SessionReminders } from '../../../../api/contracts/people.ts';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';

const useStyles = makeStyles({
  sentence: { ...typographyStyles.body1, margin: 0, lineHeight: '32px' },
  unasked: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
    maxWidth: '600px',
  },
});

type Props = { value: SessionReminders; choose: (value: SessionReminders) => void };

/** When a meeting is called to mind, and how much else Pairwise writes of its own accord. */
export function RemindersSentence({ value, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const words = (one: SessionReminders) => t(`meeting.remind.${one}`);
  return (
    <div>
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey="meeting.reminders"
          components={{
            choice: (
              <SentenceMenu
                text={words(value)}
                label={t('meeting.remindersLabel', { value: words(value) })}
                options={sessionReminders.options.map((one) => ({ value: one, text: words(one) }))}
                value={value}
                choose={(chosen) => choose(sessionReminders.parse(chosen))}
              />
            ),
          }}
        />
      </p>
      <p className={styles.unasked}>{t('meeting.unasked')}</p>
    </div>
  );
}

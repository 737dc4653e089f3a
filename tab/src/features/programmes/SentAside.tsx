import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { numberWord } from '../../lib/numberWord.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { roundEnd } from './calendarDays.ts';
import type { Draft } from './draft.ts';
import { meetingsOf } from './meetings.ts';
import { calendarDay } from './words.ts';

const useStyles = makeStyles({
  message: {
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  answers: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** What goes out, to how many, and when: said before the programme starts. */
export function SentAside({ draft }: { draft: Draft }) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { audience, rhythm, startsOn } = draft;
  const day = calendarDay(startsOn);
  if (audience.kind !== 'named') {
    return (
      <AsideBlock title={t('invite.sent')}>
        <p>{t('invite.sentNobody')}</p>
        <p>{t('invite.then', { day })}</p>
      </AsideBlock>
    );
  }
  const count = audience.people.length;
  const meetings = meetingsOf(rhythm, startsOn);
  const end = calendarDay(roundEnd(startsOn, rhythm.roundMonths));
  return (
    <AsideBlock title={t('invite.sent')}>
      <p>{t('invite.sentNamed', { count, word: numberWord(count) })}</p>
      <div className={styles.message}>
        <p className={styles.title}>{t('invite.message')}</p>
        <p>{t('invite.messageText', { count: meetings, word: numberWord(meetings), end, day })}</p>
        <p className={styles.answers}>{t('invite.messageAnswers')}</p>
      </div>
      <p>{t('invite.reminder')}</p>
      <p>{t('invite.then', { day })}</p>
    </AsideBlock>
  );
}

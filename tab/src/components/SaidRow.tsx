import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { feedbackQuestions } from '../../../api/contracts/feedback.ts';
import { dayAndMonth } from '../lib/format.ts';
import type { Said } from '../lib/saidToEachOther.ts';
import { useMe } from '../lib/useMe.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'break-word',
  },
  day: { color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground1 },
  who: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  text: { whiteSpace: 'pre-line' },
});

/** One of the things told: when, by whom for whom, and the words. What is for the reader alone has a lock. */
export function SaidRow({ said }: { said: Said }) {
  const styles = useStyles();
  const { t } = useTranslation('pairs');
  const { timeZone } = useMe();
  const isPrivate = said.kind === 'line' ? !said.line.isSent : said.about.isMine && said.about.sees === 'me';
  return (
    <li className={styles.row}>
      <span className={styles.day}>{dayAndMonth(said.at, timeZone, 'short')}</span>
      <span className={styles.words}>
        <span className={styles.who}>
          {isPrivate && <LockClosedRegular aria-hidden="true" />}
          {whoSaid(t, said)}
        </span>
        {linesOf(t, said).map((line) => (
          <span key={line} className={styles.text}>
            {line}
          </span>
        ))}
      </span>
    </li>
  );
}

/** "Sariya, about the meeting" */
function whoSaid(t: TFunction<'pairs'>, said: Said): string {
  if (said.kind === 'meeting') {
    const { isMine, sees, person } = said.about;
    return isMine ? t(`said.mine.${sees}`) : t('said.theirs', { name: person.givenName });
  }
  const { isMine, isSent, from, to } = said.line;
  if (!isMine) return t('said.lineToMe', { name: from.givenName });
  return t(isSent ? 'said.lineSent' : 'said.lineKept', { name: to.givenName });
}

function linesOf(t: TFunction<'pairs'>, said: Said): string[] {
  if (said.kind === 'line') return [t('quote', { text: said.line.text })];
  const { answers, comment, isMine, sees } = said.about;
  if (isMine && sees === 'programme') return [t('said.counted')];
  const chips = feedbackQuestions.flatMap((question) => {
    const chip = answers[question];
    return chip ? [t(`said.${question}`, { chip: t(`chip.${question}.${chip}`) })] : [];
  });
  return comment ? [...chips, t('quote', { text: comment })] : chips;
}

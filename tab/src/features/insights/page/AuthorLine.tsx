import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { Face } from '../../../components/Face.tsx';
import { useMe } from '../../../lib/useMe.ts';
import { useWhen } from '../useWhen.ts';
import { datesOf } from '../words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Who shared it and what this person teaches, one tap away; without a name only that there is none. */
export function AuthorLine({ insight }: { insight: InsightView }) {
  const styles = useStyles();
  const { t } = useTranslation(['insights', 'insightWords']);
  const dates = datesOf(t, insight, useWhen());
  const me = useMe().person.id;
  const { author, contact, isMine, audience, state } = insight;
  const isShared = state === 'shared' || state === 'expired';
  const passedOn = contact?.id === me ? t('page.passedOnByYou') : t('page.passedOn', { name: contact?.name });
  const readers = t(`page.readers.${audience.audience.kind}`, { name: audience.name });
  return (
    <div className={styles.line}>
      {author && <Face person={author} size={36} />}
      <span className={styles.words}>
        <span className={styles.name}>
          {author ? (
            <Link className={styles.link} href={`/people/${author.id}`}>
              {author.name}
            </Link>
          ) : (
            t('insightWords:author.nobody')
          )}
        </span>
        {contact && <span className={styles.small}>{passedOn}</span>}
        {dates && <span className={styles.small}>{dates}</span>}
        {isMine && isShared && (
          <span className={styles.small}>{t(author ? 'page.yours' : 'page.yoursUnnamed', { readers })}</span>
        )}
      </span>
    </div>
  );
}

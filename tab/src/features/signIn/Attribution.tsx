import { useId, useState } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  link: { fontSize: 'inherit' },
  sources: {
    '&:not([hidden])': { display: 'flex' },
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '720px',
  },
});

/** Where the sample company comes from; the licences ask for these words wherever its people and skills are shown. */
export function Attribution() {
  const styles = useStyles();
  const { t } = useTranslation('signIn');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <p className={styles.words}>
        {t('local.attribution')}{' '}
        <Link
          as="button"
          inline
          className={styles.link}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('local.sources')}
        </Link>
      </p>
      <div id={id} className={styles.sources} hidden={!isOpen}>
        <p className={styles.words}>{t('local.sourcesLong.people')}</p>
        <p className={styles.words}>{t('local.sourcesLong.skills')}</p>
      </div>
    </>
  );
}

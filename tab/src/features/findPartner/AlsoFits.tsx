import { useState } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { PartnerTile } from './PartnerTile.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: '1fr auto', alignItems: 'baseline' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  tiles: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 819px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  },
  all: { [narrow]: { gridColumn: '1 / -1', gridRow: 3, justifySelf: 'start', minHeight: '44px' } },
});

const FIRST = 3;

type Props = {
  title: string;
  others: PartnerSuggestion[];
  /** All who fit, also those beyond the list. */
  fitting: number;
  show: (personId: string) => void;
};

/** The next three, and everybody else one click away. */
export function AlsoFits({ title, others, fitting, show }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const [isWhole, setIsWhole] = useState(false);
  const isCut = fitting > others.length + 1;
  return (
    <section className={styles.section} aria-labelledby="also-fits">
      <h2 id="also-fits" className={styles.title}>
        {title}
      </h2>
      {others.length > FIRST && (
        <Link className={styles.all} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole
            ? t('list.less')
            : t(isCut ? 'list.best' : 'list.all', { count: isCut ? others.length + 1 : fitting })}
        </Link>
      )}
      <ul className={styles.tiles}>
        {(isWhole ? others : others.slice(0, FIRST)).map((suggestion) => (
          <PartnerTile key={suggestion.person.id} suggestion={suggestion} onOpen={() => show(suggestion.person.id)} />
        ))}
      </ul>
    </section>
  );
}

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
  /** How many who fit stand on the stage above: 1, or 0 when that one is asked already. */
  beside: 0 | 1;
  /** All who fit, also those beyond the list. */
  fitting: number;
  show: (personId: string) => void;
};

/** The next three, and everybody else one click away. */
export function AlsoFits({ title, others, beside, fitting, show }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const [isWhole, setIsWhole] = useState(false);
  const listed = others.length + beside;
  const isCut = fitting > listed;
  return (
    <section className={styles.section} aria-labelledby="also-fits">
      <h2 id="also-fits" className={styles.title}>
        {title}
      </h2>
      {others.length > FIRST && (
        <Link className={styles.all} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('list.less') : t(isCut ? 'list.best' : 'list.all', { count: listed })}
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

import { useState } from 'react';
import { Link, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { hasSaid, saidToEachOther } from '../lib/saidToEachOther.ts';
import { usePairFeedback } from '../lib/usePairFeedback.ts';
import { narrow } from '../lib/useNarrow.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { LineDialog } from './LineDialog.tsx';
import { PageLink } from './PageLink.tsx';
import { SaidRow } from './SaidRow.tsx';

const SHOWN = 3;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  acts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    '& > *': { minHeight: '24px', [narrow]: { minHeight: '44px' } },
  },
});

type Props = {
  partnership: Pick<PartnershipView, 'id' | 'person' | 'others'>;
  /** The last meeting that took place, to say how it was. */
  lastHeldId?: string | undefined;
};

/** What partners shared about a meeting, with their names, the lines they wrote each other, and the ways to add one. */
export function ToldEachOther({ partnership: { id, person, others }, lastHeldId }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('pairs');
  const feedback = usePairFeedback(id);
  const [isAll, setAll] = useState(false);
  const [writesTo, writeTo] = useState<PersonCard | null>(null);
  const returns = useRestoreFocusTarget();
  if (!feedback) return null;
  const said = saidToEachOther(feedback);
  return (
    <AsideBlock title={t('said.title')}>
      {said.length > 0 && (
        <ul className={styles.list}>
          {said.slice(0, isAll ? said.length : SHOWN).map((one) => (
            <SaidRow key={one.key} said={one} />
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {said.length > SHOWN && !isAll && (
          <Link as="button" onClick={() => setAll(true)}>
            {t('said.all', { count: said.length })}
          </Link>
        )}
        {lastHeldId && !hasSaid(feedback, lastHeldId) && (
          <PageLink href={`/sessions/${lastHeldId}/feedback`}>{t('said.last')}</PageLink>
        )}
        {[person, ...others].map((one) => (
          <Link as="button" key={one.id} {...returns} onClick={() => writeTo(one)}>
            {t('line.act', { name: one.givenName })}
          </Link>
        ))}
      </div>
      {writesTo && <LineDialog partnershipId={id} person={writesTo} close={() => writeTo(null)} />}
    </AsideBlock>
  );
}

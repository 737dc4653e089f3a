import { useState } from 'react';
import { Link as Act, makeStyles, tokens, typographyStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { hasSaid, saidToEachOther } from '../lib/saidToEachOther.ts';
import { usePairFeedback } from '../lib/usePairFeedback.ts';
import { narrow } from '../lib/useNarrow.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { LineDialog } from './LineDialog.tsx';
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
  page: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
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
          <Act as="button" onClick={() => setAll(true)}>
            {t('said.all', { count: said.length })}
          </Act>
        )}
        {lastHeldId && !hasSaid(feedback, lastHeldId) && (
          <Link className={styles.page} href={`/sessions/${lastHeldId}/feedback`}>
            {t('said.last')}
          </Link>
        )}
        {[person, ...others].map((one) => (
          <Act as="button" key={one.id} {...returns} onClick={() => writeTo(one)}>
            {t('line.act', { name: one.givenName })}
          </Act>
        ))}
      </div>
      {writesTo && <LineDialog partnershipId={id} person={writesTo} close={() => writeTo(null)} />}
    </AsideBlock>
  );
}

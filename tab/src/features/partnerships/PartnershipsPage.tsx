import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';
import { useNarrow } from '../../lib/useNarrow.ts';
import { Columns } from './Columns.tsx';
import { Hero } from './Hero.tsx';
import { NarrowBoard } from './NarrowBoard.tsx';
import { NoPartnerYet } from './NoPartnerYet.tsx';
import { toBoard } from './board.ts';
import { usePartnerships } from '../../lib/usePartnerships.ts';

/** What comes next, then everything by state. */
export function PartnershipsPage() {
  const { t } = useTranslation('partnerships');
  const isNarrow = useNarrow(820);
  const board = toBoard(usePartnerships());
  const isEmpty = Object.values(board).every((column) => column.length === 0);
  return (
    <Page title={t('board', { ns: 'pairs' })}>
      {isEmpty ? (
        <NoPartnerYet />
      ) : (
        <>
          <Hero board={board} />
          {isNarrow ? <NarrowBoard board={board} /> : <Columns board={board} />}
        </>
      )}
    </Page>
  );
}

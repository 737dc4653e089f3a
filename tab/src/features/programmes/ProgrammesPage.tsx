import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page, PageTitle } from '../../components/Page.tsx';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { groupProgrammes } from './groups.ts';
import { LeadCard } from './LeadCard.tsx';
import { isUrgent } from './nextStep.ts';
import { listTitle } from './listTitle.ts';
import { MineCard } from './MineCard.tsx';
import { NoProgrammeYet } from './NoProgrammeYet.tsx';
import { OpenCard } from './OpenCard.tsx';
import { ProgrammeGroup } from './ProgrammeGroup.tsx';
import { useProgrammes } from './useProgrammes.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXL,
    [narrow]: { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalM },
  },
  new: { flexShrink: 0, minHeight: '40px', [narrow]: { minHeight: '44px', maxWidth: 'none' } },
});

/** What waits for me as lead, what I am in, what I may join; what is most urgent leads. */
export function ProgrammesPage() {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const [, go] = useLocation();
  const { timeZone, isConfirmed } = useMe();
  const groups = groupProgrammes(useProgrammes().programmes);
  const { lead, mine, open } = groups;
  if (lead.length + mine.length + open.length === 0) return <NoProgrammeYet mayCreate={isConfirmed} />;
  const title = listTitle(t, groups, timeZone);
  const [first] = lead;
  const isLeadFirst = first !== undefined && isUrgent(first.step, first.round, new Date());
  return (
    <Page title={t('pageTitle')}>
      <header className={styles.head}>
        <PageTitle>{title}</PageTitle>
        {isConfirmed && (
          <Button className={styles.new} icon={<AddRegular />} onClick={() => go('/programmes/new')}>
            {t('list.new')}
          </Button>
        )}
      </header>
      <ProgrammeGroup title={t('list.lead')} programmes={lead}>
        {(one, place) => <LeadCard programme={one} isFirst={place === 0 && isLeadFirst} />}
      </ProgrammeGroup>
      <ProgrammeGroup title={t('list.mine')} programmes={mine}>
        {(one) => <MineCard programme={one} />}
      </ProgrammeGroup>
      <ProgrammeGroup title={t('list.open')} programmes={open}>
        {(one, place) => <OpenCard programme={one} isFirst={place === 0 && !isLeadFirst} />}
      </ProgrammeGroup>
    </Page>
  );
}

import { Suspense } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { SkillPicker } from '../../components/SkillPicker.tsx';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { askPage } from '../../lib/askPage.ts';
import { Helpers } from './Helpers.tsx';
import { WishChips } from './WishChips.tsx';

const useStyles = makeStyles({
  pick: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
});

const nothing: ReadonlySet<string> = new Set();

/** 25 minutes about one thing: first about what, then who can help. A link names the skill, and whom to ask. */
export function AskPage() {
  const styles = useStyles();
  const { t } = useTranslation('oneOffs');
  const [, go] = useLocation();
  const named = new URLSearchParams(useSearch());
  const skillId = named.get('skill');
  const pick = (skill: { skillId: string }) => go(askPage({ skill: skill.skillId }));
  const picker = <SkillPicker label={t(skillId ? 'pickOther' : 'pick')} taken={nothing} pick={pick} mayAdd={false} />;
  if (skillId)
    return (
      <Suspense key={skillId} fallback={<PageSkeleton />}>
        <Helpers skillId={skillId} personId={named.get('person')} picker={picker} />
      </Suspense>
    );
  return (
    <Page title={t('title')}>
      <div>
        <PageTitle>{t('title')}</PageTitle>
        <PageLead>{t('lead')}</PageLead>
      </div>
      <Surface className={styles.pick}>
        {picker}
        <WishChips pick={pick} />
      </Surface>
    </Page>
  );
}

import type { MouseEvent } from 'react';
import { Divider, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page } from '../../components/Page.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { BlocksPanel } from './BlocksPanel.tsx';
import { BreakPanel } from './BreakPanel.tsx';
import { MeetingSurface } from './MeetingSurface.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ProfileHeading } from './ProfileHeading.tsx';
import { Suggestions } from './Suggestions.tsx';
import { TeachSurface } from './TeachSurface.tsx';
import { useProfile } from './useProfile.ts';
import { WantSurface } from './WantSurface.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 352px',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 640px) and (max-width: 899px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 296px',
      columnGap: tokens.spacingHorizontalXL,
    },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    [narrow]: { gap: tokens.spacingVerticalM },
  },
  divider: { flexGrow: 0 },
});

/** What I give and what I look for, read as sentences and changed in place; the preview answers every change. */
export function ProfilePage() {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const { me, changes, problem } = useProfile();
  const [, navigate] = useLocation();
  const toFirstRun = (event: MouseEvent) => {
    event.preventDefault();
    navigate('/first-run');
  };
  return (
    <Page title={t('title')}>
      <ProfileHeading me={me} />
      {!me.isConfirmed && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {t('unconfirmed.text')}{' '}
            <Link href="/first-run" onClick={toFirstRun}>
              {t('unconfirmed.action')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <TeachSurface me={me} changes={changes} />
          <WantSurface me={me} changes={changes} />
          <Suggestions me={me} changes={changes} />
          <MeetingSurface me={me} changes={changes} />
        </div>
        <aside className={styles.column}>
          <PreviewPanel me={me} />
          <Divider className={styles.divider} />
          <BreakPanel me={me} changes={changes} />
          <BlocksPanel />
        </aside>
      </div>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { Pair } from '../../components/Pair.tsx';
import { useMe } from '../../lib/useMe.ts';
import { useTellMe } from '../../lib/useTellMe.ts';

const useStyles = makeStyles({
  picker: {
    flexBasis: '100%',
    display: 'flex',
    justifyContent: 'center',
    marginTop: tokens.spacingVerticalL,
    textAlign: 'start',
  },
});

/** Nobody for this just now: a whole partner, a message when somebody fits, or another thing. */
export function NobodyHelps({ skillName, picker }: { skillName: string; picker: ReactNode }) {
  const styles = useStyles();
  const { t } = useTranslation('oneOffs');
  const [, go] = useLocation();
  const { person } = useMe();
  const { isTold, tellMe, isBusy } = useTellMe();
  const title = t('nobody.title', { skill: skillName });
  return (
    <Page title={title}>
      <EmptyState
        picture={<Pair person={null} me={person} shape="header" state="dotted" gives={false} />}
        title={title}
        text={t('nobody.text')}
        actions={
          <>
            <Button appearance="primary" size="large" onClick={() => go('/find')}>
              {t('nobody.find')}
            </Button>
            {isTold ? (
              <span role="status">{t('nobody.told')}</span>
            ) : (
              <Button size="large" disabledFocusable={isBusy} onClick={tellMe}>
                {t('nobody.tell')}
              </Button>
            )}
            <div className={styles.picker}>{picker}</div>
          </>
        }
      />
    </Page>
  );
}

import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import type { ArcState } from './Arcs.tsx';
import { BackLink } from './BackLink.tsx';
import { Members } from './Members.tsx';
import { Page, PageTitle } from './Page.tsx';
import { SkillLines } from './SkillLines.tsx';
import { narrow } from '../lib/useNarrow.ts';
import { SeldomMenu } from './SeldomMenu.tsx';
import { WithAside } from './WithAside.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: '32px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    [narrow]: { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalM },
  },
  words: { flex: '1 1 0', minWidth: 0, color: tokens.colorNeutralForeground2 },
  once: { ...typographyStyles.body1, margin: 0 },
  actions: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    '& button': { minHeight: '40px' },
    [narrow]: { flexDirection: 'column-reverse', '& button': { minHeight: '44px', maxWidth: 'none' } },
  },
});

type Props = {
  partnership: PartnershipView;
  title: string;
  arrows: ArcState;
  /** At most one primary. */
  actions: ReactNode;
  /** In place of the menu of what is seldom wanted. */
  more?: ReactNode;
  aside: ReactNode;
  children: ReactNode;
};

/** The same frame in every state: the way back, the two and what goes between them, main column and aside. */
export function PartnershipFrame({ partnership, title, arrows, actions, more, aside, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('pairs');
  const { comes, gives, isOneOff, state, iAsked } = partnership;
  return (
    <Page title={title}>
      <div className={styles.top}>
        <BackLink href="/partnerships">{t('board')}</BackLink>
        {more ?? <SeldomMenu partnership={partnership} />}
      </div>
      <div className={styles.head}>
        <Members partnership={partnership} shape="header" state={arrows} />
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          <SkillLines comes={comes} gives={gives} state={arrows} look="row" />
          {isOneOff && (state === 'active' || (state === 'proposed' && iAsked)) && (
            <p className={styles.once}>{t('oneOff')}</p>
          )}
        </div>
        <div className={styles.actions}>{actions}</div>
      </div>
      <WithAside width={336} aside={aside}>
        {children}
      </WithAside>
    </Page>
  );
}

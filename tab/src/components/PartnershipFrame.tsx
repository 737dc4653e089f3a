import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import type { ArcState } from './Arcs.tsx';
import { Page, PageTitle } from './Page.tsx';
import { Pair } from './Pair.tsx';
import { RingMark } from './RingMark.tsx';
import { SkillLines } from './SkillLines.tsx';
import { useMe } from '../lib/useMe.ts';
import { narrow } from '../lib/useNarrow.ts';
import { SeldomMenu } from './SeldomMenu.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: '32px' },
  back: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    [narrow]: { minHeight: '44px' },
  },
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
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 336px',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (max-width: 819px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
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
  const me = useMe().person;
  const { person, others, comes, gives, isOneOff, state, iAsked } = partnership;
  return (
    <Page title={title}>
      <div className={styles.top}>
        <Link className={styles.back} href="/partnerships">
          <ArrowLeftRegular aria-hidden="true" />
          {t('board')}
        </Link>
        {more ?? <SeldomMenu partnership={partnership} />}
      </div>
      <div className={styles.head}>
        {others.length > 0 ? (
          // Who teaches me, I, whom I teach.
          <RingMark members={[person, me, ...others]} shape="header" state={arrows} />
        ) : (
          <Pair person={person} me={me} shape="header" state={arrows} comes={comes !== null} gives={gives !== null} />
        )}
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          <SkillLines comes={comes} gives={gives} state={arrows} look="row" />
          {isOneOff && (state === 'active' || (state === 'proposed' && iAsked)) && (
            <p className={styles.once}>{t('oneOff.frame')}</p>
          )}
        </div>
        <div className={styles.actions}>{actions}</div>
      </div>
      <div className={styles.columns}>
        {children}
        <aside className={styles.aside}>{aside}</aside>
      </div>
    </Page>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { Pair } from '../../components/Pair.tsx';
import { Surface } from '../../components/Surface.tsx';
import { listOf } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import type { T } from './words.ts';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: {
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: tokens.spacingVerticalM,
      padding: tokens.spacingHorizontalL,
    },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

/** Partners have no roles: both directions on one surface, solid once one is in. */
export function PartnerSurface({ programme }: { programme: ProgrammeView }) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  return (
    <Surface className={styles.surface}>
      <Pair person={null} me={useMe().person} shape="header" state={programme.enrolment ? 'solid' : 'dotted'} />
      <div>
        <h2 className={styles.title}>{t('role.partner')}</h2>
        <p className={styles.text}>{partnerText(t, programme)}</p>
      </div>
    </Surface>
  );
}

function partnerText(t: T, { wants, teaches }: Pick<ProgrammeView, 'wants' | 'teaches'>): string {
  const values = {
    wants: listOf(wants.slice(0, 2), 'disjunction'),
    teaches: listOf(teaches.slice(0, 2), 'disjunction'),
  };
  if (wants.length > 0 && teaches.length > 0) return t('role.partnerText', values);
  if (wants.length > 0) return t('role.partnerWants', values);
  return t(teaches.length > 0 ? 'role.partnerTeaches' : 'role.partnerNothing', values);
}

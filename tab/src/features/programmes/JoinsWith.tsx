import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { SmallArrow } from '../../components/SmallArrow.tsx';
import { srOnly } from '../../components/srOnly.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { skillWords } from './words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
  },
  name: { minWidth: 0, overflowWrap: 'break-word' },
  hidden: srOnly,
});

/** What the matching will know of me: what I look for and what I give. */
export function JoinsWith({ wants, teaches }: Pick<ProgrammeView, 'wants' | 'teaches'>) {
  const styles = useStyles();
  const { t } = useTranslation(['programmes', 'common']);
  const line = (direction: 'comes' | 'gives', names: readonly string[]) => (
    <span className={styles.line}>
      <SmallArrow direction={direction} />
      <span className={styles.hidden}>{t(`common:direction.${direction}`)}: </span>
      <span className={styles.name}>{skillWords(t, names)}</span>
    </span>
  );
  return (
    <AsideBlock title={t('joinsWith.title')}>
      {wants.length > 0 && line('comes', wants)}
      {teaches.length > 0 && line('gives', teaches)}
      {wants.length + teaches.length === 0 && <p>{t('joinsWith.nothing')}</p>}
      <PageLink href="/profile">{t('joinsWith.change')}</PageLink>
    </AsideBlock>
  );
}

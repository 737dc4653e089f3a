import { Button, Divider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../../../api/contracts/imports.ts';
import { PageLead, PageTitle } from '../../components/Page.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { CentredSurface } from '../../components/CentredSurface.tsx';
import { tryImport, type ImportJob } from './importRun.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, [narrow]: { flexDirection: 'column' } },
  divider: { flexGrow: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

type Props = { job: ImportJob; finding: ImportFinding };

/** More than one in ten would be marked as left: that is more often a wrong file than a bad month. */
export function LeaversStep({ job, finding }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const title = t('leavers.title', finding.params);
  return (
    <CentredSurface title={title}>
      <div role="alert">
        <PageTitle>{title}</PageTitle>
        <PageLead>{t('leavers.text')}</PageLead>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" onClick={() => void tryImport({ ...job, full: false })}>
          {t('leavers.notFull')}
        </Button>
        <Button appearance="subtle" size="large" onClick={() => void tryImport({ ...job, confirmLeavers: true })}>
          {t('leavers.confirm')}
        </Button>
      </div>
      <Divider className={styles.divider} />
      <p className={styles.hint}>{t('leavers.hint')}</p>
    </CentredSurface>
  );
}

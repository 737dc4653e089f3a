import { useState } from 'react';
import {
  Checkbox,
  Divider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { importKind, type ImportKind } from '../../../../api/contracts/imports.ts';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { useColumnLayout } from './columnLayout.ts';
import { ColumnsAside } from './ColumnsAside.tsx';
import { DropRow } from './DropRow.tsx';
import { tryImport } from './importRun.ts';
import { useFileCheck } from './useFileCheck.ts';

const kinds = importKind.options;

const useStyles = makeStyles({
  surface: { padding: `${tokens.spacingVerticalXXL} 28px`, [narrow]: { padding: tokens.spacingHorizontalL } },
  header: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  holds: { ...typographyStyles.subtitle2, margin: 0 },
  choices: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  divider: { flexGrow: 0, margin: `${tokens.spacingVerticalL} 0` },
  fullHint: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingInlineStart: '24px',
    color: tokens.colorNeutralForeground2,
  },
});

/** What the file holds, the file, and whether it is everybody. Choosing a file tries it at once. */
export function UploadStep() {
  const styles = useStyles();
  const layout = useColumnLayout();
  const { t } = useTranslation('imports');
  const [kind, setKind] = useState<ImportKind>('people');
  const [full, setFull] = useState(false);
  const { choose, problem } = useFileCheck((file) => void tryImport({ file, kind, full }));
  return (
    <Page title={t('upload.title')}>
      <header className={styles.header}>
        <PageTitle>{t('upload.title')}</PageTitle>
        <PageLead>{t('upload.text')}</PageLead>
      </header>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={layout.columns}>
        <Surface className={styles.surface}>
          <h2 className={styles.holds} id="import-holds">
            {t('upload.holds')}
          </h2>
          <RadioGroup
            className={styles.choices}
            aria-labelledby="import-holds"
            value={kind}
            onChange={(_, { value }) => setKind(kinds.find((known) => known === value) ?? 'people')}
          >
            {kinds.map((value) => (
              <Radio key={value} value={value} label={t(`upload.kind.${value}`)} />
            ))}
          </RadioGroup>
          <Divider className={styles.divider} />
          <DropRow kind={kind} choose={choose} />
          {kind === 'people' && (
            <>
              <Divider className={styles.divider} />
              <Checkbox
                className={styles.choices}
                label={t('upload.full')}
                checked={full}
                aria-describedby="import-full"
                onChange={(_, { checked }) => setFull(checked === true)}
              />
              <p className={styles.fullHint} id="import-full">
                {t('upload.fullHint')}
              </p>
            </>
          )}
        </Surface>
        <aside className={layout.aside}>
          <ColumnsAside kind={kind} />
        </aside>
      </div>
    </Page>
  );
}

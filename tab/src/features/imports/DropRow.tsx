import { useState, type DragEvent } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DocumentTableRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../api/contracts/imports.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { FileButton } from './FileButton.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXL,
    padding: tokens.spacingVerticalM,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    outline: '1px dashed transparent',
    borderRadius: tokens.borderRadiusXLarge,
    [narrow]: { flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  },
  over: { backgroundColor: tokens.colorBrandBackground2, outlineColor: tokens.colorBrandStroke1 },
  icon: { flexShrink: 0, fontSize: '48px', color: tokens.colorNeutralForeground2 },
  words: { flex: '1 1 0', minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  button: { flexShrink: 0, [narrow]: { width: '100%' } },
});

/** A file comes here by hand or by dropping it; the button is the way without a mouse. */
export function DropRow({ kind, choose }: { kind: ImportKind; choose: (file: File) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) choose(file);
  };
  return (
    <div
      className={mergeClasses(styles.row, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <DocumentTableRegular className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{t('upload.file')}</p>
        <p className={styles.hint}>{isOver ? t('upload.drop') : t(`upload.fileHint.${kind}`)}</p>
      </div>
      <FileButton appearance="primary" icon={<FolderOpenRegular />} className={styles.button} choose={choose}>
        {t('upload.choose')}
      </FileButton>
    </div>
  );
}

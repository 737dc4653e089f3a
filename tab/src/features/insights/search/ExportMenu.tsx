import { MenuGroup, MenuGroupHeader, MenuItem } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../../../api/contracts/insightUses.ts';
import { MoreMenu } from '../../../components/MoreMenu.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { saveFile } from '../../../lib/saveFile.ts';

const formats = ['csv', 'md', 'json'] as const satisfies readonly ExportFormat[];

/** One's own and what one may search, as a file. */
export function ExportMenu() {
  const { t } = useTranslation('insights');
  const save = useMutation({
    mutationFn: (format: ExportFormat) => saveFile(`/api/insights/export?format=${format}`, `pairwise.${format}`),
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  return (
    <MoreMenu label={t('export.label')}>
      <MenuGroup>
        <MenuGroupHeader>{t('export.hint')}</MenuGroupHeader>
        {formats.map((format) => (
          <MenuItem key={format} onClick={() => save.mutate(format)}>
            {t(`export.${format}`)}
          </MenuItem>
        ))}
      </MenuGroup>
    </MoreMenu>
  );
}

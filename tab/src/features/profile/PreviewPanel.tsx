import { useId, useState } from 'react';
import { makeStyles, Tab, TabList, tokens, typographyStyles } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { previewReader, type MyProfile, type ProfilePreview } from '../../../../api/contracts/people.ts';
import { Surface } from '../../components/Surface.tsx';
import { api } from '../../lib/apiClient.ts';
import { PreviewCard } from './PreviewCard.tsx';

const readers = previewReader.options;

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalMNudge})`, flexWrap: 'wrap' },
  card: { padding: tokens.spacingHorizontalXL, minHeight: '160px' },
});

/** The answer to every change: what each kind of reader sees, made by the very function that answers that reader. */
export function PreviewPanel({ me }: { me: MyProfile }) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const id = useId();
  const [as, setAs] = useState<(typeof readers)[number]>('colleague');
  const { data: preview } = useQuery({
    queryKey: ['preview', as, me.version],
    queryFn: () => api.get<ProfilePreview>(`/api/me/preview?as=${as}`),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {t('preview.title')}
      </h2>
      <TabList
        className={styles.tabs}
        selectedValue={as}
        onTabSelect={(_, { value }) => setAs(readers.find((reader) => reader === value) ?? 'colleague')}
      >
        {readers.map((reader) => (
          <Tab key={reader} value={reader} id={`${id}${reader}`} aria-controls={`${id}card`}>
            {t(`preview.as.${reader}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}card`} aria-labelledby={`${id}${as}`}>
        <Surface className={styles.card}>{preview && <PreviewCard as={as} preview={preview} />}</Surface>
      </div>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { PageLink } from '../../components/PageLink.tsx';
import { AsideBlock } from './AsideBlock.tsx';

/** Where the programme asks, and what came of it. */
export function PollsLink({ id }: { id: string }) {
  const { t } = useTranslation('programmes');
  return (
    <AsideBlock title={t('polls.title')}>
      <p>{t('polls.text')}</p>
      <PageLink href={`/programmes/${id}/polls`}>{t('polls.open')}</PageLink>
    </AsideBlock>
  );
}

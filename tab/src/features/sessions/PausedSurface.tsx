import { useTranslation } from 'react-i18next';
import { dayAndMonth } from '../../lib/format.ts';
import { Block } from './Block.tsx';

/** Quiet until a day; nothing is lost meanwhile. */
export function PausedSurface({ until }: { until: string }) {
  const { t } = useTranslation('sessions');
  return (
    <Block title={t('paused.title', { day: dayAndMonth(until, 'UTC') })}>
      <p>{t('paused.text')}</p>
    </Block>
  );
}

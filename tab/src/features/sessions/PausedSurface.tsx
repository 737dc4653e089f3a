import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { clockTimeIn, dayAndMonth, fullDay } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { Block } from './Block.tsx';

/** Quiet until a day; nothing is lost meanwhile. */
export function PausedSurface({ until, next }: { until: string; next: SessionView | null }) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  return (
    <Block title={t('paused.title', { day: dayAndMonth(until, 'UTC') })}>
      <p>{t('paused.text')}</p>
      {next && (
        <p>{t('paused.next', { day: fullDay(next.startsAt, timeZone), time: clockTimeIn(next.startsAt, timeZone) })}</p>
      )}
    </Block>
  );
}

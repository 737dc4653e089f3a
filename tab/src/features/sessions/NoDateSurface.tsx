import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { listOf, weekdayAndTime } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { Block } from './Block.tsx';
import { TimeChips } from './TimeChips.tsx';

/** A pair that has met and has no next date: the next times that suit, in one tap. */
export function NoDateSurface({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const times = partnership.meetingTimes.map((time) => weekdayAndTime(time, timeZone));
  return (
    <Block title={t('open.title')}>
      <p>
        {times.length > 0 ? t('open.times', { count: times.length, times: listOf(times) }) : t('open.noTimes')}{' '}
        {t('open.text')}
      </p>
      <TimeChips partnership={partnership} />
    </Block>
  );
}

import { useTranslation } from 'react-i18next';
import type { ProgrammeListItem, RoundSummary } from '../../../../api/contracts/programmes.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import type { T } from './words.ts';

/** A programme I am in, with the date that comes next. */
export function MineCard({ programme }: { programme: ProgrammeListItem }) {
  const { t } = useTranslation('programmes');
  const { timeZone } = useMe();
  return (
    <ProgrammeCard programme={programme} name={programme.name}>
      <p>{nextDate(t, programme.round, timeZone)}</p>
    </ProgrammeCard>
  );
}

function nextDate(t: T, round: RoundSummary | null, timeZone: string): string {
  if (!round) return t('list.next.none');
  const { joinUntil, pairsOn, answerBy, endsOn } = round.dates;
  const day = (iso: string) => dayAndMonth(iso, timeZone);
  if (round.state === 'proposed') return t('list.next.answer', { day: day(answerBy) });
  if (round.state === 'closed') return t('list.next.runs', { number: round.number, day: day(endsOn) });
  return t('list.next.hear', { join: day(joinUntil), day: day(pairsOn) });
}

import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/useMe.ts';
import { addDays, dayIn } from './calendarDays.ts';
import { DayChoice } from './DayChoice.tsx';
import { withDay } from './draft.ts';
import { RuleChoice } from './RuleChoice.tsx';
import { onRhythm, type RuleProps } from './ruleProps.ts';
import { RuleRow } from './RuleRow.tsx';

/** How often, how long, and from when. */
export function RhythmRule({ draft, change }: RuleProps) {
  const { t } = useTranslation('programmes');
  const today = dayIn(useMe().timeZone, new Date());
  const set = onRhythm({ draft, change });
  const { rhythm, kind, startsOn } = draft;
  return (
    <RuleRow
      title={t('rules.rhythm.title')}
      sentence={`rules.rhythm.${kind}`}
      choices={{
        every: (
          <RuleChoice
            label={t('rules.rhythm.everyLabel')}
            options={[1, 2, 4] as const}
            value={rhythm.everyWeeks}
            words={(weeks) => t(`rules.rhythm.every.${weeks}`)}
            choose={set && ((everyWeeks) => set({ everyWeeks }))}
          />
        ),
        minutes: (
          <RuleChoice
            label={t('rules.rhythm.minutesLabel')}
            options={[25, 30, 45, 60, 90] as const}
            value={rhythm.minutes}
            words={(minutes) => t(`rules.rhythm.minutes.${minutes}`)}
            choose={set && ((minutes) => set({ minutes }))}
          />
        ),
        months: (
          <RuleChoice
            label={t('rules.rhythm.monthsLabel')}
            options={[1, 2, 3, 6] as const}
            value={rhythm.roundMonths}
            words={(months) => t(`months.${months}`)}
            choose={set && ((roundMonths) => set({ roundMonths }))}
          />
        ),
        start: (
          <DayChoice
            label={t('rules.rhythm.startLabel')}
            day={startsOn}
            first={addDays(today, 1)}
            choose={change && ((day) => change(withDay(draft, 'startsOn', day)))}
          />
        ),
      }}
    />
  );
}

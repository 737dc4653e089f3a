import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { PartnershipPlan, SessionRhythm } from '../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { useMe } from '../../lib/useMe.ts';
import { minuteWords, onWeekday, placeOf, weekdayWords } from './rhythmWords.ts';
import { RhythmEveryMenu } from './RhythmEveryMenu.tsx';
import { RhythmPart } from './RhythmPart.tsx';
import { usePlanAct } from './usePlanAct.ts';

const HALF_HOURS = Array.from({ length: 48 }, (_, step) => step * 30);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const useStyles = makeStyles({
  sentence: { lineHeight: '32px' },
  hint: typographyStyles.caption1,
});

/** When the two meet as a rule, as a sentence that is changed in place. */
export function Rhythm({ plan }: { plan: PartnershipPlan }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const act = usePlanAct(plan.partnershipId);
  const { rhythm } = plan;
  const set = (next: SessionRhythm | null) => act.mutate({ path: 'rhythm', body: { rhythm: next } });
  const every = <RhythmEveryMenu plan={plan} set={set} />;
  const hint = !rhythm ? 'rhythm.noneHint' : rhythm.timeZone === timeZone ? 'rhythm.hint' : 'rhythm.zoneHint';
  return (
    <AsideBlock title={t('rhythm.title')}>
      <p className={styles.sentence}>
        {rhythm ? (
          <Trans
            t={t}
            i18nKey={`rhythm.sentence.${rhythm.every}`}
            components={{
              every,
              weekday: (
                <RhythmPart
                  label="rhythm.weekdayLabel"
                  value={rhythm.weekday}
                  values={WEEKDAYS}
                  words={(day) => weekdayWords(t, rhythm, day)}
                  choose={(weekday) => set({ ...rhythm, weekday, from: onWeekday(rhythm.from, weekday) })}
                />
              ),
              time: (
                <RhythmPart
                  label="rhythm.timeLabel"
                  value={rhythm.minute}
                  values={HALF_HOURS}
                  words={minuteWords}
                  choose={(minute) => set({ ...rhythm, minute })}
                />
              ),
            }}
          />
        ) : (
          every
        )}
      </p>
      <p className={styles.hint}>{t(hint, { place: placeOf(rhythm?.timeZone ?? '') })}</p>
    </AsideBlock>
  );
}

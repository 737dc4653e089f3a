import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import type { SlotsView } from '../../../../../api/contracts/slots.ts';
import { listOf } from '../../../lib/format.ts';
import { minuteWords } from '../rhythmWords.ts';
import { RhythmPart } from '../RhythmPart.tsx';
import { usePlanAct } from '../usePlanAct.ts';
import { slotsKey } from './useSlots.ts';

const HALF_HOURS = Array.from({ length: 49 }, (_, step) => step * 30);

const useStyles = makeStyles({
  sentence: { ...typographyStyles.body1, margin: 0, lineHeight: '32px', color: tokens.colorNeutralForeground2 },
});

/** The reader's hours for these people alone, as a sentence: wider than usual, or the usual ones again. */
export function HoursForPair({ view, partnershipId }: { view: SlotsView; partnershipId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const queries = useQueryClient();
  const act = usePlanAct(partnershipId);
  const { myHours } = view;
  const { startMinute, endMinute } = myHours;
  const set = (hours: SlotsView['myHours'] | null) =>
    act.mutate(
      { path: 'hours', body: { hours } },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: slotsKey(partnershipId) }) },
    );
  const part = (edge: 'startMinute' | 'endMinute', values: readonly number[]) => (
    <RhythmPart
      label={edge === 'startMinute' ? 'slots.fromLabel' : 'slots.untilLabel'}
      value={myHours[edge]}
      values={values}
      words={minuteWords}
      choose={(minute) => set({ ...myHours, [edge]: minute })}
    />
  );
  return (
    <>
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey="slots.myHours"
          values={{ name: listOf([view.person, ...view.others].map(({ givenName }) => givenName)) }}
          components={{
            from: part(
              'startMinute',
              HALF_HOURS.filter((at) => at < endMinute),
            ),
            until: part(
              'endMinute',
              HALF_HOURS.filter((at) => at > startMinute),
            ),
          }}
        />
      </p>
      {view.isWidened && (
        <div>
          <Button size="small" disabledFocusable={act.isPending} onClick={() => set(null)}>
            {t('slots.usualHours')}
          </Button>
        </div>
      )}
    </>
  );
}

import { useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import type { SlotsView } from '../../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { listOf } from '../../../lib/format.ts';
import { minuteWords } from '../rhythmWords.ts';
import { RhythmPart } from '../RhythmPart.tsx';
import { usePlanAct } from '../usePlanAct.ts';
import { slotsKey } from './useSlots.ts';

const HALF_HOURS = Array.from({ length: 49 }, (_, step) => step * 30);

const useStyles = makeStyles({
  sentence: { lineHeight: '32px' },
  acts: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** The reader's hours for these people alone: wider than usual, or the usual ones again. */
export function WidenHours({ view, partnershipId }: { view: SlotsView; partnershipId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const queries = useQueryClient();
  const act = usePlanAct(partnershipId);
  const [isOpen, setIsOpen] = useState(view.isWidened);
  const { startMinute, endMinute } = view.myHours;
  const name = listOf([view.person, ...view.others].map(({ givenName }) => givenName));
  const set = (hours: SlotsView['myHours'] | null) =>
    act.mutate(
      { path: 'hours', body: { hours } },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: slotsKey(partnershipId) }) },
    );
  const part = (label: string, value: number, values: readonly number[], choose: (minute: number) => void) => (
    <RhythmPart label={label} value={value} values={values} words={minuteWords} choose={choose} />
  );
  return (
    <AsideBlock title={t('slots.nothing')}>
      <p>{t('slots.nothingText')}</p>
      {isOpen ? (
        <>
          <p className={styles.sentence}>
            <Trans
              t={t}
              i18nKey="slots.hours"
              values={{ name }}
              components={{
                from: part(
                  'slots.fromLabel',
                  startMinute,
                  HALF_HOURS.filter((at) => at < endMinute),
                  (minute) => set({ ...view.myHours, startMinute: minute }),
                ),
                until: part(
                  'slots.untilLabel',
                  endMinute,
                  HALF_HOURS.filter((at) => at > startMinute),
                  (minute) => set({ ...view.myHours, endMinute: minute }),
                ),
              }}
            />
          </p>
          {view.isWidened && (
            <div className={styles.acts}>
              <Button size="small" disabledFocusable={act.isPending} onClick={() => set(null)}>
                {t('slots.usualHours')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Link onClick={() => setIsOpen(true)}>{t('slots.widen', { name })}</Link>
      )}
    </AsideBlock>
  );
}

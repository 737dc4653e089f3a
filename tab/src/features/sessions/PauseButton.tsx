import { useState } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { usePlanAct } from './usePlanAct.ts';

const TWO_WEEKS_MS = 14 * 86_400_000;

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '280px',
    maxWidth: 'calc(100vw - 64px)',
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Pauses this one partnership until a day; two weeks unless another is chosen. */
export function PauseButton({ partnershipId }: { partnershipId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const [isOpen, setOpen] = useState(false);
  const [until, setUntil] = useState(() => isoDay(Date.now() + TWO_WEEKS_MS));
  const act = usePlanAct(partnershipId);
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus positioning="above-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small">{t('foot.pause')}</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('foot.pauseUntil')}>
        <Field label={t('foot.pauseUntil')}>
          <Input type="date" value={until} min={isoDay(Date.now())} onChange={(_, { value }) => setUntil(value)} />
        </Field>
        <p className={styles.hint}>{t('foot.pauseHint')}</p>
        <Button
          disabledFocusable={act.isPending || !until}
          onClick={() => act.mutate({ path: 'pause', body: { until } }, { onSuccess: () => setOpen(false) })}
        >
          {t('foot.pauseDo')}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}

import { useId } from 'react';
import { Field, Input, makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import type { ProfileChanges } from './useProfile.ts';
import { calendarDay } from './words.ts';

const USUAL_DAYS = 14;

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  switch: { marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  date: { maxWidth: '200px' },
});

/** A day of the person's own calendar, so many days from now. */
function dayFromNow(days: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(Date.now() + days * 86_400_000));
}

/** One tap and nobody finds me for two weeks, or until the day I choose. No reason is asked. */
export function BreakPanel({ me, changes }: { me: MyProfile; changes: ProfileChanges }) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const id = useId();
  const { pausedUntil, timeZone } = me;
  const usual = dayFromNow(USUAL_DAYS, timeZone);
  const day = calendarDay(pausedUntil ?? usual);
  const pause = (until: string) => changes.pause(until, t('said.paused', { day: calendarDay(until) }));
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {t('break.title')}
        </h2>
        <Switch
          className={styles.switch}
          aria-labelledby={id}
          checked={pausedUntil !== null}
          onChange={(_, { checked }) => (checked ? pause(usual) : changes.pause(null, t('said.back')))}
        />
      </div>
      <p className={styles.text}>{t(pausedUntil ? 'break.on' : 'break.text', { day })}</p>
      {pausedUntil && (
        <Field label={t('break.until')}>
          <Input
            className={styles.date}
            type="date"
            value={pausedUntil}
            min={dayFromNow(1, timeZone)}
            onChange={(_, { value }) => {
              if (value && value > dayFromNow(0, timeZone)) pause(value);
            }}
          />
        </Field>
      )}
    </section>
  );
}

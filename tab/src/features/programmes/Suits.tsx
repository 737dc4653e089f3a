import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { addDays, dayIn } from './calendarDays.ts';
import type { useEnrolment } from './useEnrolment.ts';

const USUAL_DAYS = 28;

const useStyles = makeStyles({
  button: { width: '100%', maxWidth: 'none', [narrow]: { minHeight: '44px' } },
  date: { width: '100%' },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

type Props = { programme: ProgrammeView; enrolment: ReturnType<typeof useEnrolment> };

/** Before joining that it is easy to get out; afterwards the three ways, one tap each. */
export function Suits({ programme, enrolment }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { timeZone } = useMe();
  const mine = programme.enrolment;
  if (!mine) {
    return (
      <AsideBlock title={t('suits.title')}>
        <p>{t('suits.text')}</p>
      </AsideBlock>
    );
  }
  const today = dayIn(timeZone, new Date());
  const isJoinable = programme.round?.state === 'draft' || programme.round?.state === 'open';
  return (
    <AsideBlock title={t('suits.title')}>
      {mine.pausedUntil === null && (
        <Button className={styles.button} onClick={() => enrolment.skip(!mine.isSkipping)}>
          {t(mine.isSkipping ? 'suits.unskip' : isJoinable ? 'suits.skip' : 'suits.skipNext')}
        </Button>
      )}
      {mine.pausedUntil === null ? (
        <Button className={styles.button} onClick={() => enrolment.pause(addDays(today, USUAL_DAYS))}>
          {t('suits.pause')}
        </Button>
      ) : (
        <>
          <Field className={styles.date} label={t('suits.pauseUntil')}>
            <Input
              type="date"
              value={mine.pausedUntil}
              min={addDays(today, 1)}
              onChange={(_, { value }) => {
                if (value > today) enrolment.pause(value);
              }}
            />
          </Field>
          <Button className={styles.button} onClick={() => enrolment.pause(null)}>
            {t('suits.back')}
          </Button>
        </>
      )}
      <Button className={styles.button} appearance="subtle" onClick={() => enrolment.leave()}>
        {t('suits.leave')}
      </Button>
      <p className={styles.hint}>{t('suits.hint')}</p>
    </AsideBlock>
  );
}

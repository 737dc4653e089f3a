import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { CentredSurface } from '../../components/CentredSurface.tsx';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { CentredWords } from './CentredWords.tsx';
import { dayAndTime } from './dayAndTime.ts';
import { RoundDates } from './RoundDates.tsx';
import { RunningFaces } from './RunningFaces.tsx';
import { useChangeRules } from './useChangeRules.ts';
import { useRoundStep } from './useRoundStep.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexDirection: 'row-reverse',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    [narrow]: { flexDirection: 'column', '& button': { minHeight: '44px' } },
  },
  hint: {
    ...typographyStyles.caption1,
    margin: 0,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

/** Before the pairs: who is in so far, what happens when, and the one thing a lead can do. */
export function OpenRound({ round }: { round: RoundView }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const { timeZone } = useMe();
  const step = useRoundStep(round.id);
  const rules = useChangeRules(round);
  const { programme, takePart, faces } = round;
  const { number, dates } = round.round;
  const isDraft = round.step === 'draft';
  const isTooSmall = !isDraft && takePart < 2;
  const isOver = Date.parse(dates.joinUntil) <= Date.now();
  const joining = { programme: programme.name, number, ...dayAndTime(dates.joinUntil, timeZone) };
  const words = isDraft
    ? {
        title: t('draft.title', { number }),
        lead: t('draft.text', { programme: programme.name }),
        hint: t('draft.hint'),
      }
    : {
        title: takePart === 0 ? t('open.nobody') : t('open.title', { count: takePart }),
        lead: t(isOver ? 'open.over' : 'open.text', joining),
        hint: t(isTooSmall ? 'open.tooFew' : 'open.hint'),
      };
  return (
    <CentredSurface title={words.title}>
      {!isDraft && faces.length > 0 && <RunningFaces faces={faces} />}
      <CentredWords title={words.title} lead={words.lead} />
      <RoundDates dates={dates} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={step.isPending || isTooSmall}
          onClick={() => step.mutate({ step: isDraft ? 'open' : 'match' })}
        >
          {t(isDraft ? 'draft.act' : 'open.match')}
        </Button>
        <Button appearance="subtle" size="large" onClick={rules.open}>
          {t('change')}
        </Button>
      </div>
      <p className={styles.hint}>{words.hint}</p>
    </CentredSurface>
  );
}

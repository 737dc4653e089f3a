import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { PollPulse, SetPulseInput, ShippedTemplate } from '../../../../../api/contracts/polls.ts';
import { SentenceMenu } from '../../../components/SentenceMenu.tsx';
import { dayAndMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/useMe.ts';

const paces = [4, 8, 12, null] as const;

const useStyles = makeStyles({
  sentence: { lineHeight: '28px', '& button': { fontWeight: tokens.fontWeightSemibold } },
  next: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

type Props = {
  template: ShippedTemplate;
  pulse: PollPulse | undefined;
  set: (everyWeeks: SetPulseInput['everyWeeks']) => void;
};

/** "Every 8 weeks: can I say that I don't know?" */
export function PulseSentence({ template, pulse, set }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const words = (every: SetPulseInput['everyWeeks']) => t(`pulse.every.${every ?? 'never'}`);
  const every = pulse?.everyWeeks ?? null;
  return (
    <li>
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey={`pulse.${template}`}
          components={{
            every: (
              <SentenceMenu
                text={words(every)}
                label={t('pulse.label', { template: t(`template.${template}`), every: words(every) })}
                options={paces.map((one) => ({ value: String(one), text: words(one) }))}
                value={String(every)}
                choose={(value) => set(paces.find((one) => String(one) === value) ?? null)}
              />
            ),
          }}
        />
      </p>
      {pulse && <p className={styles.next}>{t('pulse.next', { day: dayAndMonth(pulse.nextAt, timeZone) })}</p>}
    </li>
  );
}

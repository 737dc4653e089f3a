import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import { Surface } from '../../components/Surface.tsx';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { AudienceFields } from './AudienceFields.tsx';
import { addDays, dayIn } from './calendarDays.ts';
import { ContactChoice } from './ContactChoice.tsx';
import { DayChoice } from './DayChoice.tsx';
import { withDay, type Draft } from './draft.ts';
import { PeoplePicker } from './PeoplePicker.tsx';
import { calendarDay } from './words.ts';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalXXL,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXL },
    [narrow]: { gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  },
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  sentence: { ...typographyStyles.body1, margin: 0, lineHeight: '32px', color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { draft: Draft; change: (next: Draft) => void; isNobodyNamed: boolean };

/** Who may join, when, and who leads with me. */
export function StepInvite({ draft, change, isNobodyNamed }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const today = dayIn(useMe().timeZone, new Date());
  const day = (name: 'joinUntil' | 'startsOn' | 'endsOn', label: string, first: string) => ({
    label,
    first,
    day: draft[name],
    choose: (chosen: string) => change(withDay(draft, name, chosen)),
  });
  const end = draft.endsOn;
  return (
    <Surface className={styles.surface}>
      <section className={styles.block}>
        <h2 className={styles.title}>{t('invite.who')}</h2>
        <AudienceFields draft={draft} change={change} isNobodyNamed={isNobodyNamed} />
      </section>
      <section className={styles.block}>
        <h2 className={styles.title}>{t('invite.dates')}</h2>
        <p className={styles.sentence}>
          <Trans
            t={t}
            i18nKey="invite.joinUntil"
            components={{
              until: <DayChoice {...day('joinUntil', t('rules.join.untilLabel'), today)} />,
              start: <DayChoice {...day('startsOn', t('rules.rhythm.startLabel'), addDays(today, 1))} />,
            }}
          />
        </p>
        <p className={styles.sentence}>
          <Trans
            t={t}
            i18nKey="invite.goesOn"
            components={{
              end: (
                <DayChoice
                  {...day('endsOn', t('invite.endLabel'), addDays(draft.startsOn, 1))}
                  text={end ? t('invite.untilDay', { day: calendarDay(end) }) : t('invite.untilEnded')}
                  chooseNone={{ text: t('invite.endNever'), choose: () => change(withDay(draft, 'endsOn', null)) }}
                />
              ),
            }}
          />
        </p>
      </section>
      <section className={styles.block}>
        <h2 className={styles.title}>{t('invite.leads')}</h2>
        <PeoplePicker
          label={t('invite.findLeads')}
          people={draft.leads}
          most={10}
          isOneNeeded
          change={(leads) => change({ ...draft, leads })}
        />
        <p className={styles.hint}>{t('invite.leadsHint')}</p>
      </section>
      <section className={styles.block}>
        <h2 className={styles.title}>{t('invite.stuck')}</h2>
        <p className={styles.sentence}>
          <Trans
            t={t}
            i18nKey="invite.stuckSentence"
            components={{ contact: <ContactChoice draft={draft} change={change} /> }}
          />
        </p>
        <p className={styles.hint}>{t('invite.stuckHint')}</p>
      </section>
    </Surface>
  );
}

import { useId, type ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { BioField } from './BioField.tsx';
import { HoursSentence } from './HoursSentence.tsx';
import { LanguagesMenu } from './LanguagesMenu.tsx';
import { OpenToMenu } from './OpenToMenu.tsx';
import { RemindersSentence } from './RemindersSentence.tsx';
import type { ProfileChanges } from './useProfile.ts';
import { capacityWords } from './words.ts';
import { ZoneChoice } from './ZoneChoice.tsx';

const capacities = [0, 1, 2, 3, 4, 5, 6, 8, 10];

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  sentence: { ...typographyStyles.body1, margin: 0, lineHeight: '32px' },
});

/** How one can meet me, as sentences; read aloud they are the rules that matching follows. */
export function MeetingSurface({ me, changes }: { me: MyProfile; changes: ProfileChanges }) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const id = useId();
  const sentence = (name: 'languages' | 'zone' | 'openTo' | 'capacity', choice: ReactElement) => (
    <p className={styles.sentence}>
      <Trans t={t} i18nKey={`meeting.${name}`} components={{ choice }} />
    </p>
  );
  const places = capacityWords(t, me.capacity);
  return (
    <Surface as="section" className={styles.surface} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {t('meeting.title')}
      </h2>
      {sentence(
        'languages',
        <LanguagesMenu
          languages={me.languages}
          choose={(languages) => changes.update({ languages }, t('said.languages'))}
        />,
      )}
      <HoursSentence
        hours={me.workingHours}
        choose={(workingHours) => changes.update({ workingHours }, t('said.hours'))}
      />
      {sentence(
        'zone',
        <ZoneChoice zone={me.timeZone} choose={(timeZone) => changes.update({ timeZone }, t('said.zone'))} />,
      )}
      {sentence(
        'openTo',
        <OpenToMenu openTo={me.openTo} choose={(openTo) => changes.update({ openTo }, t('said.openTo'))} />,
      )}
      {sentence(
        'capacity',
        <SentenceMenu
          text={places}
          label={t('meeting.capacityLabel', { value: places })}
          options={capacities.map((count) => ({ value: String(count), text: capacityWords(t, count) }))}
          value={String(me.capacity)}
          choose={(count) => changes.update({ capacity: Number(count) }, t('said.capacity'))}
        />,
      )}
      <RemindersSentence
        value={me.sessionReminders}
        choose={(sessionReminders) => changes.update({ sessionReminders }, t('said.reminders'))}
      />
      <BioField key={me.bio} bio={me.bio} save={(bio) => changes.update({ bio }, t('said.bio'))} />
    </Surface>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { JoinProgrammeInput, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { Surface } from '../../components/Surface.tsx';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { BringsAsks } from './BringsAsks.tsx';
import { Timeline } from './Timeline.tsx';
import { timelineMarks } from './timeline.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXXL} 28px`,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXL },
    [narrow]: { gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

/** What it brings, what it asks, until when: said before the button is pressed. */
export function RoundFacts({ programme, choice }: { programme: ProgrammeView; choice: JoinProgrammeInput }) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { timeZone } = useMe();
  const { round, enrolment } = programme;
  return (
    <Surface className={styles.facts}>
      <BringsAsks programme={programme} role={choice.role} capacity={choice.capacity ?? 1} />
      {round && (
        <section>
          <h2 className={styles.title}>{t('when.title')}</h2>
          <Timeline marks={timelineMarks(round.dates, enrolment?.joinedAt ?? null, new Date())} timeZone={timeZone} />
        </section>
      )}
    </Surface>
  );
}

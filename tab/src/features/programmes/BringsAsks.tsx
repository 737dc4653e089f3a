import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { EnrolmentRole, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { numberWord } from '../../lib/numberWord.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { takesWords } from './words.ts';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXXXL,
    [narrow]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalL,
      '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
    },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  lines: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    '& strong': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  },
});

type Line = { key: string; values?: Record<string, unknown> };
type Props = { programme: ProgrammeView; role: EnrolmentRole; capacity: number };

/** What one gets and what it costs, side by side and equally large. */
export function BringsAsks({ programme, role, capacity }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const side = (title: string, lines: Line[]) => (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.lines}>
        {lines.map(({ key, values }) => (
          <li key={key}>
            <Trans t={t} i18nKey={key} values={values ?? {}} components={{ strong: <strong /> }} />
          </li>
        ))}
      </ul>
    </section>
  );
  const who = role === 'mentee' && programme.kind === 'buddy' ? 'newcomer' : role;
  const count = programme.round?.meetings ?? 0;
  const each = capacity > 1 && role === 'mentor' ? 'Each' : '';
  const values = { takes: takesWords(t, programme.rhythm), count, word: numberWord(count) };
  return (
    <div className={styles.sides}>
      {side(t('brings.title'), [
        { key: `brings.${who}`, values: { count: capacity, word: numberWord(capacity) } },
        { key: 'brings.agenda' },
        { key: 'brings.reasons' },
      ])}
      {side(t('asks.title'), [
        { key: `asks.time${each}${count > 0 ? '' : 'Only'}`, values },
        { key: 'asks.answer' },
        { key: 'asks.questions' },
      ])}
    </div>
  );
}

import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { narrow } from '../../lib/useNarrow.ts';
import type { DraftStep } from './agendaDraft.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 2fr) minmax(0, 3fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    '& > *': { minWidth: 0 },
    [narrow]: {
      gridTemplateColumns: '72px minmax(0, 1fr) auto',
      gap: tokens.spacingHorizontalXS,
      '& > :nth-child(3)': { gridRow: 2, gridColumn: '1 / 4' },
    },
  },
  acts: { display: 'flex', justifyContent: 'flex-end', minWidth: '72px' },
});

type Props = {
  step: DraftStep;
  change: (change: Partial<DraftStep>) => void;
  remove?: () => void;
  up?: () => void;
};

/** One step while the agenda is changed. */
export function AgendaEditorRow({ step, change, remove, up }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const labelled = (what: string) => `${step.name}: ${t(what)}`;
  return (
    <li className={styles.row}>
      <Input
        type="number"
        min={1}
        max={120}
        aria-label={labelled('agenda.minutesLabel')}
        value={String(step.minutes)}
        onChange={(_, { value }) => change({ minutes: Math.min(120, Math.max(1, Math.round(Number(value)) || 1)) })}
      />
      <Input
        aria-label={labelled('agenda.name')}
        value={step.name}
        maxLength={60}
        onChange={(_, { value }) => change({ name: value })}
      />
      <Input
        aria-label={labelled('agenda.note')}
        placeholder={t('agenda.note')}
        value={step.note}
        maxLength={120}
        onChange={(_, { value }) => change({ note: value })}
      />
      <span className={styles.acts}>
        {up && (
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={t('agenda.up', { step: step.name })}
            onClick={up}
          />
        )}
        {remove && (
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('agenda.remove', { step: step.name })}
            onClick={remove}
          />
        )}
      </span>
    </li>
  );
}

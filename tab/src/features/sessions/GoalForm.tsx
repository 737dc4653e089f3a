import { useState } from 'react';
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { LearningGoal, PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { listOf } from '../../lib/format.ts';
import { GoalLevelMenu } from './GoalLevelMenu.tsx';
import { usePlanAct } from './usePlanAct.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sentence: { lineHeight: '32px' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

type Props = {
  plan: PartnershipPlan;
  goal: LearningGoal | undefined;
  begunWith: string;
  names: readonly PersonCard[];
  close: () => void;
};

/** The reader's own goal: in their words, from where to where, by when. What is typed survives a failure. */
export function GoalForm({ plan, goal, begunWith, names, close }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const act = usePlanAct(plan.partnershipId);
  const [text, setText] = useState(goal?.text || begunWith);
  const [fromLevel, setFrom] = useState(goal?.fromLevel ?? null);
  const [toLevel, setTo] = useState(goal?.toLevel ?? null);
  const [by, setBy] = useState(goal?.by ?? '');
  const body = { text, fromLevel, toLevel, by: by || null };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ path: 'learning-goal', body }, { onSuccess: close });
      }}
    >
      <Field label={t('goal.label')} hint={t('goal.hint', { name: listOf(names.map(({ givenName }) => givenName)) })}>
        <Textarea autoFocus value={text} maxLength={200} onChange={(_, { value }) => setText(value)} />
      </Field>
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey="goal.form.levels"
          components={{
            from: <GoalLevelMenu label="goal.form.from" level={fromLevel} choose={setFrom} />,
            to: <GoalLevelMenu label="goal.form.to" level={toLevel} choose={setTo} />,
          }}
        />
      </p>
      <Field label={t('goal.form.by')}>
        <Input type="date" value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabledFocusable={act.isPending}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}

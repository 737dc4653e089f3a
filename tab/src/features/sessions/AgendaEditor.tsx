import { useState } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { AgendaEditorRow } from './AgendaEditorRow.tsx';
import { mostSteps, movedUp, plannedMinutes, withNewStep } from './agendaDraft.ts';
import { minutesOf, type AgendaFacts } from './agendaWords.ts';
import { Block } from './Block.tsx';
import { useAgendaDraft } from './useAgendaDraft.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  add: { alignSelf: 'flex-start', marginInlineStart: '-8px' },
});

type Props = { session: SessionView; plan: PartnershipPlan; facts: AgendaFacts; close: () => void };

/** The agenda, changed where it stands; it stays open, with everything typed, until it is saved. */
export function AgendaEditor({ session, plan, facts, close }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const draft = useAgendaDraft({ session, plan, facts, close });
  const [isAsked, setAsked] = useState(false);
  const { steps, setSteps } = draft;
  const isNamed = steps.every(({ name }) => name.trim());
  return (
    <Block
      title={t('agenda.changing')}
      actions={
        <>
          <Button
            disabledFocusable={draft.isBusy}
            onClick={() => {
              setAsked(true);
              if (isNamed) draft.save();
            }}
          >
            {t('act.save')}
          </Button>
          <Button appearance="subtle" onClick={close}>
            {t('act.cancel')}
          </Button>
          <span>{t('agenda.total', { planned: plannedMinutes(steps), minutes: minutesOf(session) })}</span>
        </>
      }
    >
      <Field label={t('agenda.purpose')}>
        <Input autoFocus value={draft.purpose} maxLength={120} onChange={(_, { value }) => draft.setPurpose(value)} />
      </Field>
      <ol className={styles.list}>
        {steps.map((step, place) => (
          <AgendaEditorRow
            key={step.key}
            step={step}
            change={(change) => setSteps(steps.map((one) => (one === step ? { ...step, ...change } : one)))}
            {...(steps.length > 1 && { remove: () => setSteps(steps.filter((one) => one !== step)) })}
            {...(place > 0 && { up: () => setSteps(movedUp(steps, place)) })}
          />
        ))}
      </ol>
      {steps.length < mostSteps && (
        <Button
          className={styles.add}
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => setSteps(withNewStep(steps, t('agenda.newStep')))}
        >
          {t('agenda.add')}
        </Button>
      )}
      {isAsked && !isNamed && <p role="alert">{t('agenda.nameNeeded')}</p>}
      <Checkbox
        label={t('agenda.keep')}
        checked={draft.isKept}
        onChange={(_, { checked }) => draft.setKept(checked === true)}
      />
    </Block>
  );
}

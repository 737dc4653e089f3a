import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../../api/contracts/insights.ts';
import { DialogProblem, DialogPromise, OneJobDialog } from '../../../../components/OneJobDialog.tsx';
import { errorSentence } from '../../../../lib/errorSentence.ts';
import { tell } from '../../../../lib/notices.ts';
import { useInsightAct } from '../../useInsightAct.ts';
import { ChipGroup } from './ChipGroup.tsx';
import { LineNaming } from './LineNaming.tsx';
import { draftOf, howMuchChips, inputOf, outcomeChips, withHowMuch, withKind } from './outcomeDraft.ts';

type Props = {
  insight: InsightView;
  /** Opened by "It was different for us": only a line. */
  isDifferent: boolean;
  close: () => void;
};

/** Two taps and a line, if one likes. The chips are counted; whose line it is, its writer decides. */
export function OutcomeDialog({ insight, isDifferent, close }: Props) {
  const { t } = useTranslation('insights');
  const { myOutcome, author } = insight;
  const [draft, setDraft] = useState(() => draftOf(myOutcome, isDifferent));
  const [isMissing, setMissing] = useState(false);
  const act = useInsightAct(insight.id);
  const change = (next: typeof draft) => {
    setDraft(next);
    setMissing(false);
  };
  const finish = () => {
    const input = inputOf(draft);
    if (!input) return setMissing(true);
    act.mutate({ act: 'outcome', input }, { onSuccess: () => leave(t('outcome.said')) });
  };
  const takeBack = () => act.mutate({ act: 'takeOutcomeBack' }, { onSuccess: () => leave(t('outcome.takenBack')) });
  const leave = (text: string) => {
    tell({ text });
    close();
  };
  const promiseOf = () => {
    if (!draft.isNamed && draft.line.trim()) return t(isDifferent ? 'outcome.countedDifferent' : 'outcome.countedOnly');
    if (isDifferent) return t('outcome.promiseDifferent');
    return author ? t('outcome.thanked', { name: author.givenName }) : t('outcome.promise');
  };
  const title = t(isDifferent ? 'outcome.titleDifferent' : 'outcome.title');
  return (
    <OneJobDialog
      title={title}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={act.isPending} onClick={finish}>
            {t('outcome.done')}
          </Button>
          {myOutcome ? (
            <Button disabledFocusable={act.isPending} onClick={takeBack}>
              {t('outcome.takeBack')}
            </Button>
          ) : (
            <Button onClick={close}>{t('outcome.notNow')}</Button>
          )}
        </>
      }
    >
      {!isDifferent && (
        <ChipGroup
          label={title}
          isTitled
          chips={outcomeChips.map((value) => ({ value, text: t(`outcome.${value}`) }))}
          picked={draft.kind}
          pick={(kind) => change(withKind(draft, kind))}
        />
      )}
      {draft.kind === 'savedTime' && (
        <ChipGroup
          label={t('outcome.howMuch')}
          chips={howMuchChips.map((value) => ({ value, text: t(`outcome.${value}`) }))}
          picked={draft.howMuch}
          pick={(howMuch) => change(withHowMuch(draft, howMuch))}
        />
      )}
      <Field label={t(isDifferent ? 'outcome.lineDifferent' : 'outcome.line')}>
        <Textarea
          value={draft.line}
          maxLength={300}
          rows={3}
          placeholder={t('outcome.example')}
          onChange={(_, { value }) => change({ ...draft, line: value })}
        />
      </Field>
      <LineNaming isNamed={draft.isNamed} choose={(isNamed) => change({ ...draft, isNamed })} />
      {isMissing && <DialogProblem text={t(isDifferent ? 'outcome.neededLine' : 'outcome.needed')} />}
      {act.error && <DialogProblem text={errorSentence(act.error)} />}
      <DialogPromise>{promiseOf()}</DialogPromise>
    </OneJobDialog>
  );
}

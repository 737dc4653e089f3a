import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AgainRule } from './AgainRule.tsx';
import { GapRule } from './GapRule.tsx';
import { JoinRule } from './JoinRule.tsx';
import { MostRule } from './MostRule.tsx';
import { RhythmRule } from './RhythmRule.tsx';
import type { RuleProps } from './ruleProps.ts';
import { RuleRow } from './RuleRow.tsx';
import { WhomRule } from './WhomRule.tsx';

const useStyles = makeStyles({ list: { margin: 0 } });

type Props = RuleProps & {
  /** To the step where people are chosen; who reads the rules has read who may join above. */
  toInvite?: () => void;
};

/** Read aloud, these are the rules; no form. */
export function RuleList({ draft, change, toInvite }: Props) {
  const { t } = useTranslation('programmes');
  return (
    <dl className={useStyles().list}>
      <RhythmRule draft={draft} change={change} />
      <WhomRule draft={draft} change={change} />
      <GapRule draft={draft} change={change} />
      <MostRule draft={draft} change={change} />
      <AgainRule draft={draft} change={change} />
      {change && toInvite && <JoinRule draft={draft} change={change} toInvite={toInvite} />}
      <RuleRow title={t('rules.back.title')} sentence="rules.back.sentence" />
    </dl>
  );
}

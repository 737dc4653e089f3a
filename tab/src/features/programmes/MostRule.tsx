import { useTranslation } from 'react-i18next';
import { choosePriority, prioritiesOf } from './priorities.ts';
import { RuleChoice } from './RuleChoice.tsx';
import { onRules, type RuleProps } from './ruleProps.ts';
import { RuleRow } from './RuleRow.tsx';

/** Three priorities, always different ones: choosing one that stands elsewhere swaps the two. */
export function MostRule({ draft, change }: RuleProps) {
  const { t } = useTranslation('programmes');
  const set = onRules({ draft, change });
  const { priorities } = draft.rules;
  const choice = (place: 0 | 1 | 2, name: 'first' | 'second' | 'third') => (
    <RuleChoice
      label={t(`rules.most.label.${name}`)}
      options={prioritiesOf[draft.kind]}
      value={priorities[place]}
      words={(value) => t(`rules.most.${value}`)}
      choose={set && ((value) => set({ priorities: choosePriority(priorities, place, value) }))}
    />
  );
  return (
    <RuleRow
      title={t('rules.most.title')}
      sentence="rules.most.sentence"
      choices={{ first: choice(0, 'first'), second: choice(1, 'second'), third: choice(2, 'third') }}
    />
  );
}

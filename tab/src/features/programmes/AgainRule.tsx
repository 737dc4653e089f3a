import { useTranslation } from 'react-i18next';
import { numberWord } from '../../lib/numberWord.ts';
import { RuleChoice } from './RuleChoice.tsx';
import { onRules, type RuleProps } from './ruleProps.ts';
import { RuleRow } from './RuleRow.tsx';

/** For how many rounds the same two are not paired again. */
export function AgainRule({ draft, change }: RuleProps) {
  const { t } = useTranslation('programmes');
  const set = onRules({ draft, change });
  const { coolDownRounds } = draft.rules;
  const usual = [0, 1, 2, 3, 4, 6, 8, 12];
  const options = usual.includes(coolDownRounds) ? usual : [...usual, coolDownRounds].toSorted((a, b) => a - b);
  return (
    <RuleRow
      title={t('rules.again.title')}
      sentence={coolDownRounds === 0 ? 'rules.again.atOnce' : 'rules.again.sentence'}
      choices={{
        rounds: (
          <RuleChoice
            label={t('rules.again.label')}
            options={options}
            value={coolDownRounds}
            words={(count) => t('rules.again.rounds', { count, word: numberWord(count) })}
            choose={set && ((rounds) => set({ coolDownRounds: rounds }))}
          />
        ),
      }}
    />
  );
}

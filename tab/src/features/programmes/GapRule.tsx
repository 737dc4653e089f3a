import { useTranslation } from 'react-i18next';
import { RuleChoice } from './RuleChoice.tsx';
import { onRules, type RuleProps } from './ruleProps.ts';
import { RuleRow } from './RuleRow.tsx';

/** How much further the one who shows is, at least. */
export function GapRule({ draft, change }: RuleProps) {
  const { t } = useTranslation('programmes');
  const set = onRules({ draft, change });
  return (
    <RuleRow
      title={t('rules.gap.title')}
      sentence={`rules.gap.${draft.kind}`}
      choices={{
        gap: (
          <RuleChoice
            label={t('rules.gap.label')}
            options={[0, 1, 2] as const}
            value={draft.rules.levelGap}
            words={(levels) => t(`rules.gap.${levels}`)}
            choose={set && ((levelGap) => set({ levelGap }))}
          />
        ),
      }}
    />
  );
}

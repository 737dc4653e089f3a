import { useTranslation } from 'react-i18next';
import { languageName } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { RuleChoice } from './RuleChoice.tsx';
import { onRules, type RuleProps } from './ruleProps.ts';
import { RuleRow } from './RuleRow.tsx';

/** The languages of many companies' rounds; what the lead speaks stands first. */
const common = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'zh-Hans', 'ja'];
const ANY = '';

/** Who can be a pair at all. */
export function WhomRule({ draft, change }: RuleProps) {
  const { t } = useTranslation('programmes');
  const mine = useMe().languages;
  const set = onRules({ draft, change });
  const { department, language, leastSharedMinutes, reportingLevels } = draft.rules;
  return (
    <RuleRow
      title={t('rules.whom.title')}
      sentence="rules.whom.sentence"
      choices={{
        department: (
          <RuleChoice
            label={t('rules.whom.departmentLabel')}
            options={['otherPreferred', 'otherOnly', 'sameOnly', 'any'] as const}
            value={department}
            words={(value) => t(`rules.whom.department.${value}`)}
            choose={set && ((value) => set({ department: value }))}
          />
        ),
        language: (
          <RuleChoice
            label={t('rules.whom.languageLabel')}
            options={[...new Set([ANY, ...mine, ...common, ...(language ? [language] : [])])]}
            value={language ?? ANY}
            words={(tag) =>
              tag === ANY ? t('rules.whom.anyLanguage') : t('rules.whom.language', { language: languageName(tag) })
            }
            choose={set && ((tag) => set({ language: tag === ANY ? null : tag }))}
          />
        ),
        minutes: (
          <RuleChoice
            label={t('rules.whom.minutesLabel')}
            options={[60, 120, 300] as const}
            value={leastSharedMinutes}
            words={(minutes) => t(`rules.whom.minutes.${minutes}`)}
            choose={set && ((minutes) => set({ leastSharedMinutes: minutes }))}
          />
        ),
        line: (
          <RuleChoice
            label={t('rules.whom.lineLabel')}
            options={[1, 2, 99] as const}
            value={reportingLevels}
            words={(levels) => t(`rules.whom.line.${levels}`)}
            choose={set && ((levels) => set({ reportingLevels: levels }))}
          />
        ),
      }}
    />
  );
}

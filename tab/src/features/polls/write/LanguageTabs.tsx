import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { locale as localeSchema } from '../../../../../api/contracts/common.ts';
import { languageName } from '../../../lib/format.ts';
import { currentLocale } from '../../../lib/locale.ts';
import { numberWord } from '../../../lib/numberWord.ts';
import { otherLocale } from './draft.ts';
import { isMissing } from './problems.ts';
import type { Shown } from './QuestionsSurface.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';
import type { useDraft } from './useDraft.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  template: { display: 'flex', alignItems: 'center', minHeight: '32px' },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
});

/** One language at a time, each with what is still missing in it; the reader's own comes first. */
export function LanguageTabs({ writing, shown }: { writing: ReturnType<typeof useDraft>; shown: Shown }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const mine = currentLocale();
  return (
    <div className={styles.head}>
      <TabList
        className={styles.tabs}
        aria-label={t('write.languages')}
        selectedValue={shown.locale}
        onTabSelect={(_, { value }) => shown.setLocale(localeSchema.parse(value))}
      >
        {[mine, otherLocale(mine)].map((one) => {
          const count = writing.draft.questions.filter((question) => isMissing(question, one)).length;
          const language = languageName(one);
          return (
            <Tab key={one} value={one}>
              {count === 0 ? language : t('write.missing', { language, count, word: numberWord(count) })}
            </Tab>
          );
        })}
      </TabList>
      <span className={styles.template}>
        <TemplateMenu writing={writing} setActive={shown.setActive} />
      </span>
    </div>
  );
}

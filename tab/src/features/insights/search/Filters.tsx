import type { ReactNode } from 'react';
import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { BookmarkFilled, BookmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { narrow } from '../../../lib/useNarrow.ts';
import { insightLanguages, insightTypes, type InsightListName, type InsightQuery } from '../searchQuery.ts';
import { FilterChip } from './FilterChip.tsx';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', flexGrow: 1, gap: tokens.spacingHorizontalS },
  end: { marginInlineStart: 'auto' },
  chip: { fontWeight: 400, minWidth: 0, overflowWrap: 'anywhere', [narrow]: { minHeight: '36px' } },
});

/** Stands for "any": a menu's value can't be null. */
const ANY = '*';

/** `saved` has a chip of its own. */
const MENU_LISTS = ['all', 'popular', 'mine', 'drafts'] as const satisfies readonly InsightListName[];

type Props = {
  query: InsightQuery;
  change: (to: Partial<InsightQuery>) => void;
  /** At the end of the row. */
  children: ReactNode;
};

/** Narrower: a kind, a language, one's own lists. */
export function Filters({ query, change, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['insights', 'insightWords']);
  const { type, language, list, tag } = query;
  const kind = type ? t(`insightWords:type.${type}`) : t('search.anyKind');
  const spoken = language ? t(`insightWords:language.${language}`) : t('search.anyLanguage');
  const isSaved = list === 'saved';
  return (
    <div role="group" aria-label={t('search.filters')} className={styles.chips}>
      <FilterChip
        label={t('search.kindLabel', { chosen: kind })}
        text={kind}
        value={type ?? ANY}
        options={[
          { value: ANY, text: t('search.anyKind') },
          ...insightTypes.map((value) => ({ value, text: t(`insightWords:type.${value}`) })),
        ]}
        choose={(value) => change({ type: value === ANY ? null : value })}
      />
      <FilterChip
        label={t('search.languageLabel', { chosen: spoken })}
        text={spoken}
        value={language ?? ANY}
        options={[
          { value: ANY, text: t('search.anyLanguage') },
          ...insightLanguages.map((value) => ({ value, text: t(`insightWords:language.${value}`) })),
        ]}
        choose={(value) => change({ language: value === ANY ? null : value })}
      />
      <ToggleButton
        shape="circular"
        size="small"
        className={styles.chip}
        checked={isSaved}
        icon={isSaved ? <BookmarkFilled /> : <BookmarkRegular />}
        onClick={() => change({ list: isSaved ? 'all' : 'saved' })}
      >
        {t('search.saved')}
      </ToggleButton>
      <FilterChip<InsightListName>
        label={t('search.listLabel', { chosen: t(`search.list.${list}`) })}
        text={t(`search.list.${list}`)}
        value={list}
        options={MENU_LISTS.map((value) => ({ value, text: t(`search.list.${value}`) }))}
        choose={(value) => change({ list: value })}
      />
      {tag && (
        <Button
          shape="circular"
          size="small"
          className={styles.chip}
          icon={<DismissRegular />}
          iconPosition="after"
          aria-label={t('search.withoutTag', { tag })}
          onClick={() => change({ tag: null })}
        >
          {tag}
        </Button>
      )}
      <div className={styles.end}>{children}</div>
    </div>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SimilarInsight } from '../../../../../api/contracts/insights.ts';
import type { ShareDraft } from './shareDraft.ts';
import { similarTitle } from './shareWords.ts';
import { SimilarRow } from './SimilarRow.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  lead: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

type Props = {
  similar: readonly SimilarInsight[];
  draft: ShareDraft;
  isBusy: boolean;
  mayLink: boolean;
  addTo: (id: string, title: string) => void;
  link: (id: string | null) => void;
};

/** What says something close already: mine can stand under it, or beside it. */
export function SimilarList({ similar, draft, isBusy, mayLink, addTo, link }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  return (
    <section aria-label={similarTitle(similar)}>
      <h3 className={styles.title}>{similarTitle(similar)}</h3>
      <p className={styles.lead}>{t('similar.lead')}</p>
      <ul className={styles.list}>
        {similar.map((one) => (
          <SimilarRow
            key={one.id}
            similar={one}
            isLinked={draft.linkTo === one.id}
            isBusy={isBusy}
            // What stands under another one stands there with the name.
            {...(draft.isNamed && { addTo: () => addTo(one.id, one.title) })}
            {...(mayLink && { link: (isOn: boolean) => link(isOn ? one.id : null) })}
          />
        ))}
      </ul>
      <p className={styles.lead}>{t(draft.isNamed ? 'similar.withName' : 'similar.unnamed')}</p>
    </section>
  );
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { Face } from '../../../components/Face.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { useInsightAct } from '../useInsightAct.ts';
import { useWhen } from '../useWhen.ts';
import { dayOf, paragraphsOf } from '../words.ts';
import { CommentComposer } from './CommentComposer.tsx';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  words: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    maxWidth: '600px',
    overflowWrap: 'anywhere',
    '& p': { margin: 0, whiteSpace: 'pre-line', textWrap: 'pretty', color: tokens.colorNeutralForeground2 },
    '& p + p': { marginTop: tokens.spacingVerticalS },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** What readers add, with their names, and a place to write below it. */
export function Comments({ insight }: { insight: InsightView }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const when = useWhen();
  const act = useInsightAct(insight.id);
  const remove = (commentId: string) =>
    act.mutate(
      { act: 'removeComment', commentId },
      {
        onSuccess: () => tell({ text: t('comments.removed') }),
        onError: (error) => tell({ text: errorSentence(error) }),
      },
    );
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{t('comments.title')}</h2>
      {insight.comments.length > 0 && (
        <ul className={styles.list}>
          {insight.comments.map(({ id, person, text, at, isMine, isExperience }) => (
            <li key={id} className={styles.row}>
              <Face person={person} size={32} />
              <div className={styles.words}>
                <span className={styles.name}>{person.name}</span>{' '}
                <span className={styles.when}>
                  {[isExperience && t('comments.experience'), dayOf(at, when)].filter(Boolean).join(' · ')}
                </span>
                <div dir="auto">
                  {paragraphsOf(text).map((paragraph, place) => (
                    <p key={`${place} ${paragraph}`}>{paragraph}</p>
                  ))}
                </div>
              </div>
              {isMine && (
                <Button
                  appearance="transparent"
                  icon={<DeleteRegular />}
                  aria-label={t('comments.remove')}
                  disabledFocusable={act.isPending}
                  onClick={() => remove(id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <CommentComposer id={insight.id} />
    </section>
  );
}

import { Button, makeStyles, tokens, ToggleButton, typographyStyles } from '@fluentui/react-components';
import { LinkFilled, LinkRegular, MergeRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SimilarInsight } from '../../../../../api/contracts/insights.ts';
import { Face, NoFace } from '../../../components/Face.tsx';
import { usedWords } from '../../../lib/insightWords.ts';
import { narrow } from '../../../lib/useNarrow.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    [narrow]: { flexWrap: 'wrap' },
  },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.body1Strong },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  beginning: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    [narrow]: {
      width: '100%',
      flexDirection: 'row',
      '& button': { flex: '1 1 0', maxWidth: 'none', minHeight: '44px' },
    },
  },
});

type Props = {
  similar: SimilarInsight;
  isLinked: boolean;
  isBusy: boolean;
  addTo?: () => void;
  link?: (isOn: boolean) => void;
};

export function SimilarRow({ similar, isLinked, isBusy, addTo, link }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  const { title, beginning, author, isMine, used } = similar;
  const name = author?.name ?? t(isMine ? 'similar.you' : 'similar.nobody');
  const counts = { used, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 };
  return (
    <li className={styles.row}>
      {author ? <Face person={author} size={32} /> : <NoFace size={32} />}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.who}>{[name, usedWords(counts)].filter(Boolean).join(' · ')}</p>
        <p className={styles.beginning}>{beginning}</p>
      </div>
      <div className={styles.actions}>
        {addTo && (
          <Button
            size="small"
            icon={<MergeRegular />}
            disabledFocusable={isBusy}
            aria-label={t('similar.addLabel', { title })}
            onClick={addTo}
          >
            {t('similar.add')}
          </Button>
        )}
        {link && (
          <ToggleButton
            size="small"
            appearance="subtle"
            icon={isLinked ? <LinkFilled /> : <LinkRegular />}
            checked={isLinked}
            aria-label={t('similar.linkLabel', { title })}
            onClick={() => link(!isLinked)}
          >
            {t(isLinked ? 'similar.linked' : 'similar.link')}
          </ToggleButton>
        )}
      </div>
    </li>
  );
}

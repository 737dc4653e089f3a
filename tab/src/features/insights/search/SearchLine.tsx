import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { narrow, useNarrow } from '../../../lib/useNarrow.ts';
import { MOST_TYPED } from '../searchQuery.ts';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalM, [narrow]: { gap: tokens.spacingHorizontalS } },
  box: { flex: '1 1 0', minWidth: 0, maxWidth: 'none', '& input': { textOverflow: 'ellipsis' } },
  share: { flexShrink: 0, [narrow]: { minWidth: 0, minHeight: '44px' } },
});

type Props = { typed: string; type: (value: string) => void; share: () => void; warmUp: () => void };

/** Find comes first; sharing stands beside it. */
export function SearchLine({ typed, type, share, warmUp }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const isNarrow = useNarrow();
  return (
    <div role="search" className={styles.line}>
      <SearchBox
        size="large"
        className={styles.box}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={typed}
        maxLength={MOST_TYPED}
        dismiss={{ 'aria-label': t('search.clear') }}
        onChange={(_, { value }) => type(value)}
      />
      <Button
        size="large"
        className={styles.share}
        icon={<AddRegular />}
        aria-label={t('search.share')}
        onClick={share}
        onPointerEnter={warmUp}
        onFocus={warmUp}
      >
        {t(isNarrow ? 'search.shareShort' : 'search.share')}
      </Button>
    </div>
  );
}

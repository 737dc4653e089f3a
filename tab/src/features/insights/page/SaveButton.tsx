import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { BookmarkFilled, BookmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { useMark } from '../useMark.ts';

const useStyles = makeStyles({ act: { [narrow]: { minHeight: '44px', minWidth: 0 } } });

/** Kept for oneself: nobody sees it. */
export function SaveButton({ insight }: { insight: Pick<InsightView, 'id' | 'isSaved'> }) {
  const { t } = useTranslation('insights');
  const mark = useMark(insight.id, 'saved');
  const { isSaved } = insight;
  return (
    <ToggleButton
      appearance="subtle"
      className={useStyles().act}
      checked={isSaved}
      icon={isSaved ? <BookmarkFilled /> : <BookmarkRegular />}
      onClick={() => mark(!isSaved)}
    >
      {t(isSaved ? 'page.saved' : 'page.save')}
    </ToggleButton>
  );
}

import { Button, makeStyles, MenuItem, tokens, typographyStyles } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { MoreMenu } from '../../../components/MoreMenu.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import type { useDraft } from './useDraft.ts';
import type { usePollActs } from './usePollActs.ts';

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [narrow]: { width: '100%', '& button': { minHeight: '44px' } },
  },
  send: { flexShrink: 0, [narrow]: { order: -1, width: '100%', maxWidth: 'none' } },
  state: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    marginInlineEnd: tokens.spacingHorizontalS,
  },
});

type Props = {
  poll: PollView;
  writing: ReturnType<typeof useDraft>;
  acts: ReturnType<typeof usePollActs>;
};

/** The two ways on, and what is seldom wanted of a draft. */
export function WriteActs({ poll, writing, acts }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { draft, state } = writing;
  return (
    <div className={styles.acts}>
      <span aria-live="polite" className={styles.state}>
        {(state === 'saved' || state === 'failed') && t(`saving.${state}`)}
      </span>
      <MoreMenu label={t('write.more')}>
        <MenuItem onClick={acts.remove}>{t('write.delete')}</MenuItem>
      </MoreMenu>
      <Button appearance="subtle" size="large" disabledFocusable={acts.isBusy} onClick={acts.tryIt}>
        {t('write.try')}
      </Button>
      <Button
        className={styles.send}
        appearance="primary"
        size="large"
        icon={<SendRegular />}
        disabledFocusable={acts.isBusy}
        onClick={acts.open}
      >
        {t(draft.door === 'channel' ? 'write.open' : 'write.send', { count: poll.asked })}
      </Button>
    </div>
  );
}

import { Button, makeStyles } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../api/contracts/insights.ts';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { keepFocus } from './keepFocus.ts';

// Not as wide as the words above it.
const useStyles = makeStyles({ act: { alignSelf: 'flex-start' } });

type Props = { session: Pick<SessionView, 'id' | 'others'> };

/** One tap: the sentence one kept becomes an insight for those who met, once however often; its page opens it to more people. */
export function ShareSentence({ session: { id, others } }: Props) {
  const { t } = useTranslation('sessions');
  const styles = useStyles();
  const queries = useQueryClient();
  const share = useMutation({
    mutationFn: () => api.post<InsightView>('/api/insights/sentence', { sessionId: id }),
    onSuccess: (insight) => {
      void queries.invalidateQueries({ queryKey: ['insights'] });
      void queries.invalidateQueries({ queryKey: ['expertise'] });
      const said = t(others.length > 0 ? 'after.sharedMany' : 'after.shared');
      tell({ text: said, link: { href: `/insights/${insight.id}`, text: t('after.openToMore') } });
      keepFocus();
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  if (share.data) {
    return (
      <p>
        <PageLink href={`/insights/${share.data.id}`}>{t('after.openToMore')}</PageLink>
      </p>
    );
  }
  return (
    <Button
      className={styles.act}
      icon={<LightbulbRegular />}
      disabledFocusable={share.isPending}
      onClick={() => share.mutate()}
    >
      {t('after.share')}
    </Button>
  );
}

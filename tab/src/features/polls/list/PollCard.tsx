import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PollResults } from '../../../../../api/contracts/pollResults.ts';
import type { PollListItem } from '../../../../../api/contracts/polls.ts';
import { Surface } from '../../../components/Surface.tsx';
import { api } from '../../../lib/apiClient.ts';
import { useMe } from '../../../lib/useMe.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { resultTitle } from '../resultTitle.ts';
import { resultsKey } from '../usePolls.ts';
import { said } from '../words.ts';
import { isOfSessions } from './listGroups.ts';
import { actOf, linesOf, pageOf } from './pollLines.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: {
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: tokens.spacingVerticalM,
      padding: tokens.spacingHorizontalL,
      '& button': { minHeight: '44px', maxWidth: 'none' },
    },
  },
  words: {
    ...typographyStyles.body1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'break-word',
    '& p': { margin: `${tokens.spacingVerticalXXS} 0 0`, textWrap: 'pretty' },
  },
  title: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground1 },
  act: { flexShrink: 0 },
});

type Props = { poll: PollListItem; isFirst: boolean; showsFinding: boolean };

/** One poll of the list: its sentence, where it stands, and the one thing to do with it. */
export function PollCard({ poll, isFirst, showsFinding }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [, go] = useLocation();
  const { timeZone } = useMe();
  // The latest ones stand there with what they found; until it is here, with their question.
  const { data: results } = useQuery({
    queryKey: resultsKey(poll.id),
    queryFn: () => api.get<PollResults>(`/api/polls/${poll.id}/results`),
    enabled: showsFinding,
  });
  const asked = isOfSessions(poll) ? t('list.sessions') : said(poll.title) || t('list.noTitle');
  const title = results ? resultTitle(t, results) : asked;
  const act = actOf(t, poll);
  return (
    <Surface as="li" className={styles.card}>
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        {linesOf(t, poll, timeZone).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {act && (
        <Button
          className={styles.act}
          appearance={isFirst ? 'primary' : 'secondary'}
          aria-label={t('list.named', { act, title })}
          onClick={() => go(pageOf(poll))}
        >
          {act}
        </Button>
      )}
    </Surface>
  );
}

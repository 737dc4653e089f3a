import { useTranslation } from 'react-i18next';
import type { PollResults } from '../../../../../api/contracts/pollResults.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { dayAndMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/useMe.ts';
import { ChangeBlock } from './ChangeBlock.tsx';

const DAY_MS = 86_400_000;

/** What changed because of it, why there are no comments, and what became of one's own answers. */
export function ResultsAside({ results }: { results: PollResults }) {
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const { questions, outcome, wasAsked, closedAt, backupDays, isSmall } = results;
  const isAnyText = questions.some(({ kind }) => kind === 'text');
  const isAnyShown = questions.some(({ comments }) => comments !== null);
  const forgottenAt = Date.parse(closedAt) + backupDays * DAY_MS;
  // What waits in a small programme's poll is still linked to people, sealed.
  const isInBackups = outcome !== 'pooled' && backupDays > 0 && forgottenAt > Date.now();
  return (
    <>
      <ChangeBlock results={results} />
      {outcome === 'shown' && isAnyText && !isAnyShown && (
        <AsideBlock title={t('comments.title')}>
          <p>{t(isSmall ? 'comments.small' : 'comments.tooFew')}</p>
        </AsideBlock>
      )}
      <AsideBlock title={t(wasAsked ? 'answers.mine' : 'answers.all')}>
        <p>{t(answersKey(results))}</p>
        {isInBackups && (
          <p>{t('answers.backups', { day: dayAndMonth(new Date(forgottenAt).toISOString(), timeZone) })}</p>
        )}
      </AsideBlock>
    </>
  );
}

function answersKey({ outcome, wasAsked }: PollResults) {
  if (outcome === 'pooled') return wasAsked ? 'answers.mineSealed' : 'answers.allSealed';
  return wasAsked ? 'answers.mineText' : 'answers.allText';
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MyRoundView } from '../../../../api/contracts/rounds.ts';
import { Pair } from '../../components/Pair.tsx';
import { Surface } from '../../components/Surface.tsx';
import { api } from '../../lib/apiClient.ts';
import { fullDay, listOf } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { PageLink } from '../../components/PageLink.tsx';
import type { T } from './words.ts';

type Outcome = MyRoundView['outcome'];

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXL },
  words: { ...typographyStyles.body1, flex: '1 1 240px', color: tokens.colorNeutralForeground2, '& p': { margin: 0 } },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
});

/** What the round has come to for me: who, or nobody and why, and what can be done now. */
export function MyOutcome({ roundId }: { roundId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { person: me, timeZone } = useMe();
  const { outcome } = useSuspenseQuery({
    queryKey: ['round', roundId, 'mine'],
    queryFn: () => api.get<MyRoundView>(`/api/rounds/${encodeURIComponent(roundId)}/mine`),
    refetchInterval: 30_000,
  }).data;
  if (outcome.code === 'notIn') return null;
  if (outcome.code === 'paired') {
    return (
      <Surface className={styles.surface}>
        {outcome.pairs.map(({ partnershipId, isActive, people }) => (
          <div key={partnershipId} className={styles.row}>
            <Pair person={people[0] ?? null} me={me} shape="header" state={isActive ? 'solid' : 'dotted'} />
            <div className={styles.words}>
              <h2 className={styles.title}>{t('outcome.with', { names: listOf(people.map(({ name }) => name)) })}</h2>
              <p>{t(isActive ? 'outcome.active' : 'outcome.proposed')}</p>
              <PageLink href={`/partnerships/${partnershipId}`}>
                {t(isActive ? 'outcome.open' : 'outcome.answer')}
              </PageLink>
            </div>
          </div>
        ))}
      </Surface>
    );
  }
  return (
    <Surface className={styles.surface}>
      <div className={styles.words}>
        <h2 className={styles.title}>{t(outcome.code === 'alone' ? 'outcome.alone' : 'outcome.waiting')}</h2>
        <p>{outcome.code === 'alone' ? reasonWords(t, outcome.reason) : t('outcome.waitingText')}</p>
        {outcome.code === 'alone' && (
          <>
            {outcome.nextRound && <p>{t('outcome.next', { day: fullDay(outcome.nextRound, timeZone) })}</p>}
            <div className={styles.ways}>
              <PageLink href="/ask">{t('common:askShort')}</PageLink>
              <PageLink href="/find">{t('outcome.find')}</PageLink>
            </div>
          </>
        )}
      </div>
    </Surface>
  );
}

function reasonWords(t: T, reason: Extract<Outcome, { code: 'alone' }>['reason']): string {
  if (reason.code === 'fewSharedHours') {
    return reason.city
      ? t('outcome.reason.fewSharedHours', { city: reason.city })
      : t('outcome.reason.fewSharedHoursNowhere');
  }
  if (reason.code === 'nobodyTeaches' || reason.code === 'nobodyLearns')
    return t(`outcome.reason.${reason.code}`, { skill: reason.skillName });
  return t(`outcome.reason.${reason.code}`);
}

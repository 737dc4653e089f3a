import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AlertRegular, PersonAddRegular, ShareRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shareLink, tabLink } from '../../../../api/contracts/deepLinks.ts';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import { PageTitle } from '../../components/Page.tsx';
import { Pair } from '../../components/Pair.tsx';
import { Surface } from '../../components/Surface.tsx';
import { api } from '../../lib/apiClient.ts';
import { useEntrance } from '../../lib/entrance.ts';
import { listOf } from '../../lib/format.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { meKey, useMe } from '../../lib/useMe.ts';
import { EarlyAct } from './EarlyAct.tsx';

const useStyles = makeStyles({
  surface: {
    width: '100%',
    maxWidth: '760px',
    margin: `${tokens.spacingVerticalXXXL} auto`,
    padding: `${tokens.spacingVerticalXXXL} 64px`,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    textAlign: 'center',
    [narrow]: { margin: 0, padding: tokens.spacingHorizontalL },
  },
  text: {
    ...typographyStyles.body2,
    margin: 0,
    maxWidth: '400px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
  },
  acts: { width: '100%', margin: 0, padding: 0, listStyleType: 'none', textAlign: 'start' },
});

/** Too few people, or none who fits: never an empty list, but three ways that change it. */
export function EarlyState({ words }: { words: 'early' | 'nobody' }) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const me = useMe();
  const isNarrow = useNarrow();
  const { teamsAppId } = useEntrance().settings;
  const queries = useQueryClient();
  const wishes = me.wants
    .filter(({ state }) => state === 'kept')
    .map(({ skillName }) => skillName)
    .slice(0, 3);
  const wish = wishes[0] ? t('act.postLine', { skill: wishes[0] }) : t('act.postAnything');
  const share = (text: string) => void openInTeams(shareLink(tabLink(teamsAppId, 'find'), text));
  const tellMe = useMutation({
    mutationFn: () => api.patch<MyProfile>('/api/me/profile', { wantsToBeToldWhenSomebodyFits: true }),
    onSuccess: (profile) => queries.setQueryData(meKey, profile),
  });
  return (
    <Surface className={styles.surface}>
      <Pair person={null} me={me.person} shape={isNarrow ? 'header' : 'large'} state="dotted" />
      <PageTitle>{t(`${words}.title`)}</PageTitle>
      <p className={styles.text}>
        {t(wishes.length > 0 ? `${words}.textWishes` : `${words}.text`, { wishes: listOf(wishes) })}
      </p>
      <ul className={styles.acts}>
        <EarlyAct icon={<PersonAddRegular />} title={t('act.invite')} text={t('act.inviteText')}>
          <Button appearance="primary" onClick={() => share(t('invite.anyone'))}>
            {t('act.inviteButton')}
          </Button>
        </EarlyAct>
        <EarlyAct icon={<AlertRegular />} title={t('act.tell')} text={t('act.tellText')}>
          {me.wantsToBeToldWhenSomebodyFits ? (
            <span role="status">{t('act.told')}</span>
          ) : (
            <Button disabledFocusable={tellMe.isPending} onClick={() => tellMe.mutate()}>
              {t('act.tellButton')}
            </Button>
          )}
        </EarlyAct>
        <EarlyAct icon={<ShareRegular />} title={t('act.post')} text={t('act.quote', { wish })}>
          <Button onClick={() => share(wish)}>{t('act.postButton')}</Button>
        </EarlyAct>
      </ul>
    </Surface>
  );
}

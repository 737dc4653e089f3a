import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AlertRegular, ChatHelpRegular, PersonAddRegular, ShareRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shareLink, tabLink } from '../../../../api/contracts/deepLinks.ts';
import { PageTitle } from '../../components/Page.tsx';
import { Pair } from '../../components/Pair.tsx';
import { Surface } from '../../components/Surface.tsx';
import { useEntrance } from '../../lib/entrance.ts';
import { listOf } from '../../lib/format.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { useMe } from '../../lib/useMe.ts';
import { useTellMe } from '../../lib/useTellMe.ts';
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
  const wishes = me.wants
    .filter(({ state }) => state === 'kept')
    .map(({ skillName }) => skillName)
    .slice(0, 3);
  const wish = wishes[0] ? t('act.postLine', { skill: wishes[0] }) : t('act.postAnything');
  const share = (text: string) => void openInTeams(shareLink(tabLink(teamsAppId, 'find'), text));
  const { isTold, tellMe, isBusy } = useTellMe();
  const [, go] = useLocation();
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
          {isTold ? (
            <span role="status">{t('act.told')}</span>
          ) : (
            <Button disabledFocusable={isBusy} onClick={tellMe}>
              {t('act.tellButton')}
            </Button>
          )}
        </EarlyAct>
        <EarlyAct icon={<ChatHelpRegular />} title={t('act.short')} text={t('act.shortText')}>
          <Button onClick={() => go('/ask')}>{t('act.shortButton')}</Button>
        </EarlyAct>
        <EarlyAct icon={<ShareRegular />} title={t('act.post')} text={t('act.quote', { wish })}>
          <Button onClick={() => share(wish)}>{t('act.postButton')}</Button>
        </EarlyAct>
      </ul>
    </Surface>
  );
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, ChatRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 819px)': { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalM },
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxWidth: '600px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  actions: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexDirection: 'column-reverse' },
  },
  action: { minHeight: '40px', [narrow]: { minHeight: '44px' } },
});

type Props = { asked: PartnershipView; isTakingBack: boolean; error: Error | null; takeBack: () => void };

/** Under the dotted arcs: what a yes and a no will look like; for somebody not on Pairwise yet, how to invite them. */
export function WhatHappensNow({ asked, isTakingBack, error, takeBack }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const [, go] = useLocation();
  const { isWaitingForInstall, person, address } = asked;
  const name = person.givenName;
  const invite = () => openInTeams(chatLink([address], t('invite.line', { name })));
  return (
    <div className={styles.row}>
      <div>
        <h2 className={styles.title}>{t(isWaitingForInstall ? 'notHere.title' : 'now.title', { name })}</h2>
        <p className={styles.text}>{t(isWaitingForInstall ? 'notHere.text' : 'now.text', { name })}</p>
        {error && (
          <p className={styles.text} role="alert">
            {errorSentence(error)}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="subtle"
          className={styles.action}
          icon={<ArrowCounterclockwiseRegular />}
          disabledFocusable={isTakingBack}
          onClick={takeBack}
        >
          {t('now.takeBack')}
        </Button>
        {isWaitingForInstall ? (
          <Button appearance="primary" className={styles.action} icon={<ChatRegular />} onClick={() => void invite()}>
            {t('notHere.invite')}
          </Button>
        ) : (
          <Button className={styles.action} size="large" onClick={() => go('/partnerships')}>
            {t('now.partnerships')}
          </Button>
        )}
      </div>
    </div>
  );
}

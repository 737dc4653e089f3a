import { Button } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { callLink, isTeamsMeeting } from '../../../../api/contracts/deepLinks.ts';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { addressesOf } from '../../lib/addressesOf.ts';
import { openInTeams } from '../../lib/openInTeams.ts';

type Props = { session: SessionView; isPrimary?: boolean; isQuiet?: boolean; text?: string };

/** Opens the meeting; without a known link, a call with everybody in it. Nothing where neither is known. */
export function JoinButton({ session, isPrimary = false, isQuiet = false, text }: Props) {
  const { t } = useTranslation('sessions');
  const { joinUrl } = session;
  const addresses = addressesOf(session);
  const link = isTeamsMeeting(joinUrl) ? joinUrl : addresses.length > 0 ? callLink(addresses) : '';
  if (!link) return null;
  return (
    <Button
      size="large"
      appearance={isPrimary ? 'primary' : isQuiet ? 'subtle' : 'secondary'}
      icon={<VideoRegular />}
      onClick={() => void openInTeams(link)}
    >
      {text ?? t('act.join')}
    </Button>
  );
}

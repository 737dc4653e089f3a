import { useState } from 'react';
import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shareLink, tabLink } from '../../../../../api/contracts/deepLinks.ts';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { MoreMenu } from '../../../components/MoreMenu.tsx';
import { useEntrance, type Entrance } from '../../../lib/entrance.ts';
import { tell } from '../../../lib/notices.ts';
import { openInTeams } from '../../../lib/openInTeams.ts';
import { useReturnFocus } from '../../../lib/useReturnFocus.ts';
import { ChangeDialog } from '../ChangeDialog.tsx';
import { FlagDialog } from './FlagDialog.tsx';
import { SureDialog } from './SureDialog.tsx';

type Opened = 'edit' | 'withdraw' | 'claim' | 'flag' | null;

const addressOf = ({ door, settings }: Entrance, id: string): string =>
  door === 'teams' ? tabLink(settings.teamsAppId, `insights/${id}`) : `${location.origin}/insights/${id}`;

/** What is seldom wanted: passing it on, and what its owner, or who doubts it, can do. */
export function InsightMenu({ insight }: { insight: InsightView }) {
  const { t } = useTranslation('insights');
  const entrance = useEntrance();
  const [opened, open] = useState<Opened>(null);
  const trigger = useReturnFocus<HTMLButtonElement>(opened !== null);
  const { id, isMine, author, state } = insight;
  const isShared = state === 'shared' || state === 'expired';
  // What waits for the reader's own yes is not changed; taking it back is a no.
  const mayChange = isMine && state !== 'waitsForAuthor';
  const close = () => open(null);
  const copy = async () => {
    const address = addressOf(entrance, id);
    // Where the clipboard is closed to us, the link can still be read.
    await navigator.clipboard.writeText(address).then(
      () => tell({ text: t('act.copied') }),
      () => tell({ text: address }),
    );
  };
  const share = () => {
    const address = tabLink(entrance.settings.teamsAppId, `insights/${id}`);
    void openInTeams(shareLink(address, t('act.shareLine', { title: insight.title })));
  };
  return (
    <>
      <MoreMenu label={t('page.more')} trigger={trigger}>
        {isShared && <MenuItem onClick={share}>{t('act.share')}</MenuItem>}
        {isShared && <MenuItem onClick={() => void copy()}>{t('act.copy')}</MenuItem>}
        {isShared && <MenuDivider />}
        {mayChange && <MenuItem onClick={() => open('edit')}>{t('act.edit')}</MenuItem>}
        {isMine && isShared && !author && <MenuItem onClick={() => open('claim')}>{t('act.claim')}</MenuItem>}
        {isMine && <MenuItem onClick={() => open('withdraw')}>{t('act.withdraw')}</MenuItem>}
        {!isMine && isShared && <MenuItem onClick={() => open('flag')}>{t('act.flag')}</MenuItem>}
      </MoreMenu>
      {opened === 'edit' && <ChangeDialog id={id} close={close} />}
      {opened === 'flag' && <FlagDialog insight={insight} close={close} />}
      {(opened === 'withdraw' || opened === 'claim') && <SureDialog insight={insight} what={opened} close={close} />}
    </>
  );
}

import { MenuItem } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { useBlocks } from '../lib/useBlocks.ts';

/** One tap, private, with Undo: neither that person nor any lead is told. */
export function DontMatchItem({ person, after }: { person: PersonCard; after?: () => void }) {
  const { t } = useTranslation('common');
  const { block } = useBlocks();
  return (
    <MenuItem
      icon={<LockClosedRegular />}
      subText={t('block.private')}
      onClick={() => {
        block(person);
        after?.();
      }}
    >
      {t('block.act', { first: person.givenName })}
    </MenuItem>
  );
}

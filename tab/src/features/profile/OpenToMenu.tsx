import { useTranslation } from 'react-i18next';
import { partnershipKind, type MyProfile } from '../../../../api/contracts/people.ts';
import { ManyMenu } from '../../components/ManyMenu.tsx';
import { listOf } from '../../lib/format.ts';

const kinds = partnershipKind.options;

type Props = { openTo: MyProfile['openTo']; choose: (openTo: MyProfile['openTo']) => void };

/** Partnership, giving a mentoring, getting one; or nothing for a while. */
export function OpenToMenu({ openTo, choose }: Props) {
  const { t } = useTranslation('profile');
  const value = openTo.length > 0 ? listOf(openTo.map((kind) => t(`meeting.kind.${kind}`))) : t('meeting.nothing');
  return (
    <ManyMenu
      text={value}
      label={t('meeting.openToLabel', { value })}
      options={kinds.map((kind) => ({ value: kind, text: t(`meeting.kind.${kind}`) }))}
      values={openTo}
      choose={(chosen) => choose(kinds.filter((kind) => chosen.includes(kind)))}
    />
  );
}

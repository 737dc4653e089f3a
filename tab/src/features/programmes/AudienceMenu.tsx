import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';
import { useMe } from '../../lib/useMe.ts';
import { audienceChoice } from './audienceChoice.ts';
import { withAudience, type Draft } from './draft.ts';
import { useProgrammes } from './useProgrammes.ts';

type Props = { draft: Draft; change: (next: Draft) => void; toInvite: () => void };

/** Who may join, as kinds; which people or departments is chosen in the step that invites. */
export function AudienceMenu({ draft, change, toInvite }: Props) {
  const { t } = useTranslation('programmes');
  const { person } = useMe();
  const { mayCreateFor } = useProgrammes();
  const text = audienceChoice(t, draft.audience);
  const { kind } = draft.audience;
  const kinds = mayCreateFor === 'everyone' ? (['named', 'departments', 'everyone'] as const) : [kind];
  return (
    <SentenceMenu
      text={text}
      label={`${t('rules.join.whoLabel')}: ${text}`}
      options={kinds.map((value) => ({ value, text: t(`rules.join.kind.${value}`) }))}
      value={kind}
      choose={(value) => {
        const chosen = kinds.find((one) => one === value);
        if (chosen) change(withAudience(draft, chosen, person.department));
      }}
      more={
        <>
          <MenuDivider />
          <MenuItem onClick={toInvite}>{t('rules.join.choose')}</MenuItem>
        </>
      }
    />
  );
}

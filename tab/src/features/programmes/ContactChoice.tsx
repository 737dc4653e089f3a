import { useTranslation } from 'react-i18next';
import { SentencePopover } from '../../components/SentencePopover.tsx';
import type { Draft } from './draft.ts';
import { PeoplePicker } from './PeoplePicker.tsx';

type Props = { draft: Draft; change: (next: Draft) => void };

/** Somebody outside the programme, as a part of the sentence; whoever is chosen next takes the place. */
export function ContactChoice({ draft, change }: Props) {
  const { t } = useTranslation('programmes');
  const { contact } = draft;
  return (
    <SentencePopover label={t('invite.contactLabel')} text={contact?.name ?? t('invite.noContact')}>
      {() => (
        <PeoplePicker
          label={t('invite.findContact')}
          people={contact ? [contact] : []}
          most={2}
          change={(people) => change({ ...draft, contact: people.at(-1) ?? null })}
        />
      )}
    </SentencePopover>
  );
}

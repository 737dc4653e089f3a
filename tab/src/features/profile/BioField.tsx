import { useState } from 'react';
import { Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

type Props = { bio: string; save: (bio: string) => void };

/** A few words about me; leaving the field saves them. */
export function BioField({ bio, save }: Props) {
  const { t } = useTranslation('profile');
  const [typed, setTyped] = useState(bio);
  return (
    <Field label={t('meeting.bio')} hint={t('meeting.bioHint')}>
      <Textarea
        resize="vertical"
        maxLength={400}
        value={typed}
        placeholder={t('meeting.bioPlaceholder')}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => {
          if (typed.trim() !== bio) save(typed.trim());
        }}
      />
    </Field>
  );
}

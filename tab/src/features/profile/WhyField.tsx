import { useState } from 'react';
import { Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ field: { width: '100%', maxWidth: '420px' } });

type Props = { skillName: string; why: string; save: (why: string) => void };

/** What for, in my own words. Enter or leaving the field saves, Escape leaves it as it was. */
export function WhyField({ skillName, why, save }: Props) {
  const { t } = useTranslation('profile');
  const [typed, setTyped] = useState(why);
  return (
    <Input
      className={useStyles().field}
      autoFocus
      maxLength={200}
      value={typed}
      aria-label={t('entry.why', { skill: skillName })}
      placeholder={t('entry.whyPlaceholder')}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={() => save(typed.trim())}
      onKeyDown={({ key }) => {
        if (key === 'Enter') save(typed.trim());
        if (key === 'Escape') save(why);
      }}
    />
  );
}

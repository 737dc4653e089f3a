import { useTranslation } from 'react-i18next';
import { levels } from '../../components/LevelMenu.tsx';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';

const OPEN = 'open';

type Props = {
  /** The key of what is chosen, for readers. */
  label: string;
  level: number | null;
  choose: (level: number | null) => void;
};

/** A level as the few words that name what one can do then; or not said. */
export function GoalLevelMenu({ label, level, choose }: Props) {
  const { t } = useTranslation('sessions');
  const words = (value: number | null) => (value === null ? t('goal.form.open') : t(`level.short.${value}`));
  return (
    <SentenceMenu
      text={words(level)}
      label={t(label, { level: words(level) })}
      options={[null, ...levels].map((value) => ({ value: String(value ?? OPEN), text: words(value) }))}
      value={String(level ?? OPEN)}
      choose={(value) => choose(value === OPEN ? null : Number(value))}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { AsideBlock } from '../../components/AsideBlock.tsx';

/** What the one who asked would like to reach, where it can't be changed (any more); nothing where nothing was written. */
export function GoalBlock({ goal }: { goal: string }) {
  const { t } = useTranslation('partnerships');
  if (!goal) return null;
  return (
    <AsideBlock title={t('goal.title')}>
      <p>{goal}</p>
    </AsideBlock>
  );
}

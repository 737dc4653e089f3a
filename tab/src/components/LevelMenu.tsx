import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SentenceMenu } from './SentenceMenu.tsx';

export const levels = [1, 2, 3, 4, 5] as const;

type Props = {
  side: 'teaches' | 'wants';
  skillName: string;
  level: number;
  choose: (level: number) => void;
  more?: ReactNode;
};

/** A level as what one person can do for another, in the first person; the number is never shown. */
export function LevelMenu({ side, skillName, level, choose, more }: Props) {
  const { t } = useTranslation('skills');
  const text = t(`level.${side}.${level}`);
  return (
    <SentenceMenu
      text={text}
      label={t('levelOf', { skill: skillName, level: text })}
      options={levels.map((value) => ({ value: String(value), text: t(`level.${side}.${value}`) }))}
      value={String(level)}
      choose={(value) => choose(Number(value))}
      more={more}
    />
  );
}

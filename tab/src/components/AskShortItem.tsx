import { MenuItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Direction } from '../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { askPage } from '../lib/askPage.ts';

type Props = { person: PersonCard; skill: Pick<Direction, 'skillId' | 'skillName'> };

/** 25 minutes with this person about what they can teach me. */
export function AskShortItem({ person, skill: { skillId, skillName } }: Props) {
  const { t } = useTranslation('common');
  const [, go] = useLocation();
  return (
    <MenuItem subText={skillName} onClick={() => go(askPage({ skill: skillId, person: person.id }))}>
      {t('askShort')}
    </MenuItem>
  );
}

import { useTranslation } from 'react-i18next';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import { keptOf, toWants } from './applyUpdate.ts';
import { SideSurface } from './SideSurface.tsx';
import type { ProfileChanges } from './useProfile.ts';
import { WantRow } from './WantRow.tsx';

const FIRST_LEVEL = 2;

/** What I look for. A new wish is read by those who can teach it, and by nobody else, until I say so. */
export function WantSurface({ me, changes }: { me: MyProfile; changes: ProfileChanges }) {
  const { t } = useTranslation('profile');
  const wants = keptOf(me.wants);
  const given = toWants(wants);
  return (
    <SideSurface
      side="looks"
      taken={new Set(wants.map(({ skillId }) => skillId))}
      add={({ skillId, name }) =>
        changes.update(
          { wants: [...given, { skillId, level: FIRST_LEVEL, why: '', audience: 'teachers' }] },
          t('said.added', { skill: name }),
          { [skillId]: name },
        )
      }
    >
      {wants.map((entry) => (
        <WantRow
          key={entry.skillId}
          entry={entry}
          change={(part, said) =>
            changes.update(
              { wants: given.map((other) => (other.skillId === entry.skillId ? { ...other, ...part } : other)) },
              t(`said.${said}`, { skill: entry.skillName }),
            )
          }
          remove={() =>
            changes.update(
              { wants: given.filter(({ skillId }) => skillId !== entry.skillId) },
              t('said.removed', { skill: entry.skillName }),
            )
          }
        />
      ))}
    </SideSurface>
  );
}

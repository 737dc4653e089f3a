import { useTranslation } from 'react-i18next';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import { keptOf, toTeaches } from './applyUpdate.ts';
import { EntryRow } from './EntryRow.tsx';
import { SideSurface } from './SideSurface.tsx';
import type { ProfileChanges } from './useProfile.ts';

/** Everyday tasks are what most people need help with. */
const FIRST_LEVEL = 3;

/** What I give. */
export function TeachSurface({ me, changes }: { me: MyProfile; changes: ProfileChanges }) {
  const { t } = useTranslation('profile');
  const teaches = keptOf(me.teaches);
  const given = toTeaches(teaches);
  return (
    <SideSurface
      side="gives"
      taken={new Set(teaches.map(({ skillId }) => skillId))}
      add={({ skillId, name }) =>
        changes.update({ teaches: [...given, { skillId, level: FIRST_LEVEL }] }, t('said.added', { skill: name }), {
          [skillId]: name,
        })
      }
    >
      {teaches.map((entry) => (
        <EntryRow
          key={entry.skillId}
          side="teaches"
          entry={entry}
          changeLevel={(level) =>
            changes.update(
              { teaches: given.map((other) => (other.skillId === entry.skillId ? { ...other, level } : other)) },
              t('said.level', { skill: entry.skillName }),
            )
          }
          remove={() =>
            changes.update(
              { teaches: given.filter(({ skillId }) => skillId !== entry.skillId) },
              t('said.removed', { skill: entry.skillName }),
            )
          }
        />
      ))}
    </SideSurface>
  );
}

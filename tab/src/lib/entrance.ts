import { createContext, useContext } from 'react';
import type { SettingsView } from '../../../api/contracts/settings.ts';
import type { ThemeName } from './themes.ts';

/** How this window came in: inside Teams, as a demo person, not yet anybody, or somewhere Pairwise shows nothing. */
export type Entrance = {
  door: 'teams' | 'local' | 'sign-in' | 'outside';
  settings: SettingsView;
  theme: ThemeName;
};

export const EntranceContext = createContext<Entrance | null>(null);

export function useEntrance(): Entrance {
  const entrance = useContext(EntranceContext);
  if (!entrance) throw new Error('useEntrance needs an EntranceContext');
  return entrance;
}

import { useEffect, useState } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { EntranceContext, type Entrance } from '../lib/entrance.ts';
import { followTeams } from '../lib/teams.ts';
import type { ThemeName } from '../lib/themes.ts';
import { DemoBar } from './DemoBar.tsx';
import { HoldFocusRules } from './HoldFocusRules.tsx';
import { Notices } from './Notices.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { rememberTheme } from './preferences.ts';
import { queryClient } from './queryClient.ts';
import { Router } from './Router.tsx';
import { fluentThemes } from './themes.ts';

const useStyles = makeStyles({
  app: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
});

export function App({ entrance }: { entrance: Entrance }) {
  const [theme, setTheme] = useState<ThemeName>(entrance.theme);
  useEffect(() => {
    followTeams(setTheme);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const chooseTheme = (chosen: ThemeName) => {
    rememberTheme(chosen);
    setTheme(chosen);
  };
  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <HoldFocusRules />
      {/* Not on the provider itself: what stands there is repeated on every dialog's layer. */}
      <div className={useStyles().app}>
        <EntranceContext value={entrance}>
          <QueryClientProvider client={queryClient}>
            {entrance.door === 'local' && <DemoBar theme={theme} chooseTheme={chooseTheme} />}
            <OfflineBar />
            <Router />
            <Notices />
          </QueryClientProvider>
        </EntranceContext>
      </div>
    </FluentProvider>
  );
}

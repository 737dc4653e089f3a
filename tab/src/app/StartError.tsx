import { FluentProvider } from '@fluentui/react-components';
import { ErrorState } from '../components/ErrorState.tsx';
import { Page } from '../components/Page.tsx';
import { preferredTheme } from './preferences.ts';
import { fluentThemes } from './themes.ts';

/** The server did not even say how to sign in. */
export function StartError({ error }: { error: unknown }) {
  return (
    <FluentProvider theme={fluentThemes[preferredTheme()]}>
      <Page title="Pairwise">
        <ErrorState error={error} retry={() => location.reload()} />
      </Page>
    </FluentProvider>
  );
}

import { createRoot } from 'react-dom/client';
import { consentPages } from '../lib/consentPages.ts';
import { App } from './App.tsx';
import { StartError } from './StartError.tsx';
import { start } from './start.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');

if (location.pathname === consentPages.start) {
  void import('./consentWindow.ts').then(({ startConsent }) => startConsent());
} else if (location.pathname === consentPages.end) {
  void import('./consentWindow.ts').then(({ endConsent }) => endConsent());
} else {
  // React keeps the static first paint until there is something to render in its place.
  const root = createRoot(element);
  start().then(
    (entrance) => root.render(<App entrance={entrance} />),
    (error: unknown) => root.render(<StartError error={error} />),
  );
}

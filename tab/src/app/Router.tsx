import { Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { useEntrance } from '../lib/entrance.ts';
import { useMe } from '../lib/useMe.ts';
import { lazyPage } from './lazyPage.ts';
import { NotFound } from './NotFound.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { useFocusOnNavigation } from './useFocusOnNavigation.ts';

const FindPartnerPage = lazyPage(
  'findPartner',
  async () => (await import('../features/findPartner/FindPartnerPage.tsx')).FindPartnerPage,
);
const PartnershipsPage = lazyPage(
  ['partnerships', 'pairs', 'sessions'],
  async () => (await import('../features/partnerships/PartnershipsPage.tsx')).PartnershipsPage,
);
const PartnershipPage = lazyPage(
  ['partnerships', 'pairs'],
  async () => (await import('../features/partnerships/PartnershipPage.tsx')).PartnershipPage,
);
const ActivePair = lazyPage(
  ['sessions', 'pairs'],
  async () => (await import('../features/sessions/ActivePair.tsx')).ActivePair,
);
const SlotsPage = lazyPage(
  ['sessions', 'pairs'],
  async () => (await import('../features/sessions/slots/SlotsPage.tsx')).SlotsPage,
);
const SessionPage = lazyPage(
  ['sessions', 'pairs'],
  async () => (await import('../features/sessions/SessionPage.tsx')).SessionPage,
);
const FeedbackPage = lazyPage(
  ['feedback', 'pairs'],
  async () => (await import('../features/feedback/FeedbackPage.tsx')).FeedbackPage,
);
const HelpPage = lazyPage(
  ['feedback', 'pairs'],
  async () => (await import('../features/feedback/HelpPage.tsx')).HelpPage,
);
const FirstRunPage = lazyPage(
  'firstRun',
  async () => (await import('../features/firstRun/FirstRunPage.tsx')).FirstRunPage,
);
const ProfilePage = lazyPage('profile', async () => (await import('../features/profile/ProfilePage.tsx')).ProfilePage);
const ProgrammesPage = lazyPage(
  'programmes',
  async () => (await import('../features/programmes/ProgrammesPage.tsx')).ProgrammesPage,
);
const NewProgrammePage = lazyPage(
  ['programmes', 'sessions'],
  async () => (await import('../features/programmes/NewProgrammePage.tsx')).NewProgrammePage,
);
const EditProgrammePage = lazyPage(
  ['programmes', 'sessions'],
  async () => (await import('../features/programmes/EditProgrammePage.tsx')).EditProgrammePage,
);
const ProgrammePage = lazyPage(
  'programmes',
  async () => (await import('../features/programmes/ProgrammePage.tsx')).ProgrammePage,
);
const ImportPage = lazyPage('imports', async () => (await import('../features/imports/ImportPage.tsx')).ImportPage);
const RoundPage = lazyPage('rounds', async () => (await import('../features/rounds/RoundPage.tsx')).RoundPage);
const PollsPage = lazyPage('polls', async () => (await import('../features/polls/list/PollsPage.tsx')).PollsPage);
const PollPage = lazyPage('polls', async () => (await import('../features/polls/PollPage.tsx')).PollPage);
const WritePage = lazyPage('polls', async () => (await import('../features/polls/write/WritePage.tsx')).WritePage);
const ResultsPage = lazyPage(
  'polls',
  async () => (await import('../features/polls/results/ResultsPage.tsx')).ResultsPage,
);
const AskPage = lazyPage('oneOffs', async () => (await import('../features/oneOffs/AskPage.tsx')).AskPage);
const SignInPage = lazyPage('signIn', async () => (await import('../features/signIn/SignInPage.tsx')).SignInPage);
const NotInTeamsPage = lazyPage(
  'signIn',
  async () => (await import('../features/signIn/NotInTeamsPage.tsx')).NotInTeamsPage,
);

/** Every page by its address. Outside Teams there is one page, whatever the address says. */
export function Router() {
  const { door } = useEntrance();
  return (
    <PageBoundary>
      <Suspense fallback={<PageSkeleton />}>
        {door === 'outside' ? <NotInTeamsPage /> : door === 'sign-in' ? <SignInPage /> : <Pages />}
      </Suspense>
    </PageBoundary>
  );
}

function Pages() {
  useFocusOnNavigation();
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/find" component={Find} />
      <Route path="/ask" component={Ask} />
      <Route path="/partnerships" component={PartnershipsPage} />
      <Route path="/partnerships/:id">{({ id }) => <PartnershipPage key={id} id={id} ActivePair={ActivePair} />}</Route>
      <Route path="/partnerships/:id/slots">{({ id }) => <SlotsPage key={id} id={id} />}</Route>
      <Route path="/sessions/:id">{({ id }) => <SessionPage key={id} id={id} />}</Route>
      <Route path="/sessions/:id/feedback">{({ id }) => <FeedbackPage key={id} id={id} />}</Route>
      <Route path="/help" component={HelpPage} />
      <Route path="/programmes" component={ProgrammesPage} />
      <Route path="/programmes/new" component={NewProgrammePage} />
      <Route path="/programmes/:id/edit">{({ id }) => <EditProgrammePage key={id} id={id} />}</Route>
      <Route path="/programmes/:id">{({ id }) => <ProgrammePage key={id} id={id} />}</Route>
      <Route path="/programmes/:id/polls">{({ id }) => <PollsPage key={id} id={id} />}</Route>
      <Route path="/polls/:id">{({ id }) => <PollPage key={id} id={id} />}</Route>
      <Route path="/polls/:id/write">{({ id }) => <WritePage key={id} id={id} />}</Route>
      <Route path="/polls/:id/results">{({ id }) => <ResultsPage key={id} id={id} />}</Route>
      <Route path="/first-run" component={FirstRunPage} />
      <Route path="/profile" component={ProfilePage} />
      <Route path="/import" component={ImportPage} />
      <Route path="/rounds/:id">{({ id }) => <RoundPage key={id} id={id} />}</Route>
      <Route component={NotFound} />
    </Switch>
  );
}

function Home() {
  return <Redirect to={useMe().isConfirmed ? '/find' : '/first-run'} replace />;
}

/** Nobody is matched, or asks for anybody's time, before they said what they want. */
function Find() {
  return useMe().isConfirmed ? <FindPartnerPage /> : <Redirect to="/first-run" replace />;
}

function Ask() {
  return useMe().isConfirmed ? <AskPage /> : <Redirect to="/first-run" replace />;
}

import { lazy, Suspense, useRef, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { useMe } from '../../lib/useMe.ts';
import { AlsoFits } from './AlsoFits.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { headline } from './headline.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { Stage } from './Stage.tsx';
import { StageSurface } from './StageSurface.tsx';
import { WhyAndAsk } from './WhyAndAsk.tsx';
import type { PartnerFilter } from './usePartners.ts';

const loadAskDialog = () => import('./AskDialog.tsx');
const AskDialog = lazy(async () => ({ default: (await loadAskDialog()).AskDialog }));

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalL,
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalXS },
  },
  // Without the stage's corner, what is seldom wanted stands beside the filter.
  filter: { display: 'flex', justifyContent: 'space-between', [narrow]: { width: '100%' } },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

type Props = {
  shown: PartnerSuggestion;
  suggestions: PartnerSuggestion[];
  fitting: number;
  filter: PartnerFilter;
  onFilter: (filter: PartnerFilter) => void;
  show: (personId: string) => void;
  onAsked: (partnership: PartnershipView) => void;
};

export function FoundPartner({ shown, suggestions, fitting, filter, onFilter, show, onAsked }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const me = useMe().person;
  const isNarrow = useNarrow();
  const [isAsking, setIsAsking] = useState(false);
  const title = useRef<HTMLDivElement>(null);
  const askButton = useRef<HTMLButtonElement>(null);
  const place = suggestions.indexOf(shown);
  const next = suggestions[(place + 1) % suggestions.length];
  const others = [...suggestions.slice(place + 1), ...suggestions.slice(0, place)];
  /** The dialog hides the page from readers while it stands: it goes first, then the focus moves. */
  const stopAsking = (afterwards: () => void) => {
    setIsAsking(false);
    requestAnimationFrame(() => requestAnimationFrame(afterwards));
  };
  const showFromBelow = (id: string) => {
    show(id);
    title.current?.querySelector('h1')?.focus();
  };
  return (
    <Page title={headline(t, shown)}>
      <div className={styles.head}>
        <div className={styles.words} ref={title} aria-live="polite">
          <PageTitle>{headline(t, shown)}</PageTitle>
          <PageLead>{t(place === 0 ? 'lead.best' : 'lead.another', { count: fitting })}</PageLead>
        </div>
        <div className={styles.filter}>
          <FilterMenu filter={filter} onFilter={onFilter} />
          {isNarrow && <PersonMenu person={shown.person} comes={shown.comes} />}
        </div>
      </div>
      <StageSurface person={shown.person} comes={shown.comes}>
        <Stage {...shown} me={me} state="solid">
          <WhyAndAsk
            shown={shown}
            askButton={askButton}
            onAsk={() => setIsAsking(true)}
            warmUp={() => void loadAskDialog()}
            {...(next && next !== shown && { onSomeoneElse: () => show(next.person.id) })}
          />
        </Stage>
      </StageSurface>
      {others.length > 0 && (
        <AlsoFits title={t('also')} others={others} beside={1} fitting={fitting} show={showFromBelow} />
      )}
      {isAsking && (
        <Suspense>
          <AskDialog
            suggestion={shown}
            me={me}
            close={() => stopAsking(() => askButton.current?.focus())}
            onAsked={(asked) => stopAsking(() => onAsked(asked))}
          />
        </Suspense>
      )}
    </Page>
  );
}

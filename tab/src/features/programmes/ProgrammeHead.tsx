import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { PageLead, PageTitle } from '../../components/Page.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { LeadMenu } from './LeadMenu.tsx';
import { audienceWords, namesOf } from './words.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXL },
  words: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  goal: { ...typographyStyles.body1, margin: 0, maxWidth: '600px', overflowWrap: 'break-word', textWrap: 'pretty' },
  acts: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, [narrow]: { marginTop: '-4px' } },
});

type Props = { programme: ProgrammeView; title: string; action: ReactNode };

/** The sentence, which programme this is and who leads it, the one button. */
export function ProgrammeHead({ programme, title, action }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const audience =
    programme.audience.kind === 'named'
      ? { kind: 'named' as const, people: programme.audience.people }
      : programme.audience;
  const about = t('about', {
    name: programme.name || t('why.noName'),
    leads: namesOf(programme.leads),
    audience: audienceWords(t, audience),
  });
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <PageTitle>{title}</PageTitle>
        <PageLead>{about}</PageLead>
        {programme.goal && <p className={styles.goal}>{programme.goal}</p>}
        {programme.state === 'draft' && <PageLead>{t('page.draft')}</PageLead>}
      </div>
      <div className={styles.acts}>
        {programme.iLead && <LeadMenu programme={programme} />}
        {action}
      </div>
    </header>
  );
}

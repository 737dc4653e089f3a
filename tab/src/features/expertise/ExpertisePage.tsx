import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { Face } from '../../components/Face.tsx';
import { Page, PageTitle } from '../../components/Page.tsx';
import { WithAside } from '../../components/WithAside.tsx';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { cameOfIt, expertiseTitle } from './expertiseWords.ts';
import { SharesList } from './SharesList.tsx';
import { TeachesList } from './TeachesList.tsx';
import { useExpertise } from './useExpertise.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    [narrow]: { flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  },
  words: { minWidth: 0 },
  who: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'break-word' },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What somebody can be asked about, what this person shares, and what came of it. No figure is a grade. */
export function ExpertisePage({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('expertise');
  const expertise = useExpertise(id);
  const isNarrow = useNarrow();
  const { person, isMe, outcomes } = expertise;
  const title = expertiseTitle(t, expertise);
  const came = cameOfIt(t, outcomes);
  const about = [person.jobTitle || person.department, person.city].filter(Boolean);
  return (
    <Page title={title}>
      <div className={styles.head}>
        <Face person={person} size={isNarrow ? 56 : 72} />
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          <p className={styles.who}>
            {[
              <span key="name" className={styles.name}>
                {person.name}
              </span>,
              ...about.map((words) => ` · ${words}`),
            ]}
          </p>
        </div>
      </div>
      <WithAside
        width={312}
        aside={
          <>
            <TeachesList expertise={expertise} />
            {came.length > 0 && (
              <AsideBlock title={t('came.title')}>
                {came.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </AsideBlock>
            )}
            {isMe && (
              <AsideBlock title={t('me.title')}>
                <p>{t('me.text')}</p>
              </AsideBlock>
            )}
          </>
        }
      >
        <SharesList expertise={expertise} />
      </WithAside>
    </Page>
  );
}

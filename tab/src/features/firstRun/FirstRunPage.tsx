import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { FirstRunView } from '../../../../api/contracts/people.ts';
import { Page } from '../../components/Page.tsx';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { idsOf, toggled, type Chip } from './chip.ts';
import { GrowingPicture } from './GrowingPicture.tsx';
import { Question } from './Question.tsx';
import { SkillChips } from './SkillChips.tsx';
import { useConfirmAnswers } from './useConfirmAnswers.ts';

const useStyles = makeStyles({
  page: { paddingTop: '72px', [narrow]: { paddingTop: tokens.spacingVerticalL } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    columnGap: tokens.spacingHorizontalXXXL,
    alignItems: 'stretch',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: 0 },
  },
  everybody: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  label: { ...typographyStyles.body1Strong, margin: 0 },
});

/** Two questions, then the first suggestion: at most five taps. Language and time zone are not asked. */
export function FirstRunPage() {
  const styles = useStyles();
  const { t } = useTranslation('firstRun');
  const me = useMe();
  const isNarrow = useNarrow();
  const { data: offer } = useSuspenseQuery({
    queryKey: ['firstRun'],
    queryFn: () => api.get<FirstRunView>('/api/me/first-run'),
    staleTime: Infinity,
  });
  const [step, setStep] = useState<1 | 2>(1);
  const [wants, setWants] = useState<Chip[]>([]);
  const [teaches, setTeaches] = useState<Chip[]>([]);
  const [note, setNote] = useState('');
  const confirm = useConfirmAnswers();
  if (me.isConfirmed) return <Redirect to="/find" replace />;

  const goTo = (next: 1 | 2) => {
    setNote('');
    setStep(next);
  };
  const toggleWant = (chip: Chip) => {
    setNote('');
    setWants(toggled(wants, chip));
  };
  const toggleTeach = (chip: Chip) => {
    setNote('');
    setTeaches(toggled(teaches, chip));
  };
  const onlyHelp = () => {
    setWants([]);
    goTo(2);
  };
  const next = () => (wants.length > 0 ? goTo(2) : setNote(t('wants.nothingPicked')));
  const send = () => {
    if (wants.length + teaches.length === 0) setNote(t('teaches.nothingPicked'));
    else confirm.mutate({ wants: idsOf(wants), teaches: idsOf(teaches) });
  };
  const isWanted = ({ skillId }: Chip) => wants.some((want) => want.skillId === skillId);
  const title = t(step === 1 ? 'wants.title' : 'teaches.title');
  return (
    <Page title={title} className={styles.page}>
      <div className={styles.columns}>
        {step === 1 ? (
          <Question
            step={1}
            offered={offer.wantChips}
            picked={wants}
            toggle={toggleWant}
            hint={offer.jobTitle && t('wants.source', { jobTitle: offer.jobTitle })}
            note={note}
            actions={
              <>
                <Button
                  appearance="primary"
                  size="large"
                  icon={<ArrowRightRegular />}
                  iconPosition="after"
                  onClick={next}
                >
                  {t('next')}
                </Button>
                <Button appearance="subtle" size="large" onClick={onlyHelp}>
                  {t('onlyHelp')}
                </Button>
              </>
            }
          />
        ) : (
          <Question
            step={2}
            offered={offer.teachChips.filter((chip) => !isWanted(chip))}
            picked={teaches.filter((chip) => !offer.everybodyCanChips.some(({ skillId }) => skillId === chip.skillId))}
            toggle={toggleTeach}
            note={confirm.isError ? `${t('failed')} ${errorSentence(confirm.error)}` : note}
            more={
              offer.everybodyCanChips.length > 0 && (
                <div className={styles.everybody}>
                  <p className={styles.label}>{t('teaches.everybody')}</p>
                  <SkillChips
                    label={t('teaches.everybody')}
                    chips={offer.everybodyCanChips}
                    picked={teaches}
                    toggle={toggleTeach}
                  />
                </div>
              )
            }
            actions={
              <>
                <Button appearance="primary" size="large" disabledFocusable={confirm.isPending} onClick={send}>
                  {t('show')}
                </Button>
                <Button appearance="subtle" size="large" onClick={() => goTo(1)}>
                  {t('back')}
                </Button>
              </>
            }
          />
        )}
        {!isNarrow && <GrowingPicture me={me.person} step={step} wants={wants} teaches={teaches} />}
      </div>
    </Page>
  );
}

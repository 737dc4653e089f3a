import { useId, useRef } from 'react';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AudienceField } from './AudienceField.tsx';
import { Guessed } from './Guessed.tsx';
import { NamingLine } from './NamingLine.tsx';
import { SaidMeanwhile } from './SaidMeanwhile.tsx';
import { ShareFrame } from './ShareFrame.tsx';
import { ShareProblems } from './ShareProblems.tsx';
import { SimilarList } from './SimilarList.tsx';
import { useShareForm, type ShareFormProps } from './useShareForm.ts';
import { Warnings } from './Warnings.tsx';
import { WordsField } from './WordsField.tsx';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Two things are asked, the words and who may read them; everything else is guessed and can be changed. */
export function ShareForm(props: ShareFormProps) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  const words = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const form = useShareForm(props);
  const { draft, change, guess, choices, choice, problem, share, addMine, guessFirst } = form;
  const { before } = props;
  const isShared = before !== undefined && before.state !== 'draft';
  const similar = isShared ? [] : (guess.data?.similar ?? []);
  const isLooking = guessFirst.isWaiting;
  const isBusy = share.isPending || addMine.isPending || isLooking;
  // Where the readers stand, it is said already that the guess failed.
  const guessFailed = choices.length === 0 && guess.error ? null : guessFirst.error;
  const failed = guessFailed ?? share.error ?? addMine.error;
  return (
    <ShareFrame
      title={t(isShared ? 'title.change' : 'title.share')}
      close={form.leave}
      note={
        (share.isPaused || isLooking || problem || (failed && !isBusy)) && (
          <div id={problemId}>
            {share.isPaused && <p role="status">{t('waiting')}</p>}
            <ShareProblems problem={problem} failed={isBusy ? null : failed} isLooking={isLooking} leave={form.leave} />
          </div>
        )
      }
      actions={
        <>
          <Button disabledFocusable={isBusy} onClick={() => (isShared ? form.leave() : form.keepAsDraft())}>
            {t(isShared ? 'act.cancel' : 'act.draft')}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            aria-describedby={problem ? problemId : undefined}
            // The second half of a double tap never answers what the first one brought.
            onClick={({ detail }) => detail < 2 && void form.send()}
          >
            {t(isShared ? 'act.change' : similar.length > 0 ? 'act.shareAnyway' : 'act.share')}
          </Button>
        </>
      }
    >
      {form.isKept && (
        <p className={styles.quiet}>
          {t('kept.found')}{' '}
          <Link as="button" inline onClick={form.startAnew}>
            {t('kept.anew')}
          </Link>
        </p>
      )}
      <WordsField text={draft.text} change={(text) => change({ text })} problem={problem} field={words} />
      <Warnings
        draft={draft}
        guess={guess.data}
        change={(part) => {
          change(part);
          words.current?.focus();
        }}
      />
      {similar.length > 0 && (
        <SimilarList
          similar={similar}
          draft={draft}
          isBusy={isBusy}
          addTo={form.addTo}
          link={(linkTo) => change({ linkTo })}
          mayLink={!before}
        />
      )}
      <AudienceField draft={draft} choices={choices} choice={choice} guess={guess} change={change} />
      {choice && <NamingLine draft={draft} choice={choice} change={change} isFixed={isShared} />}
      <Guessed draft={draft} guess={guess.data} change={change} problem={problem} isOwn={before !== undefined} />
      <SaidMeanwhile draft={draft} guess={guess.data} similar={similar} />
    </ShareFrame>
  );
}

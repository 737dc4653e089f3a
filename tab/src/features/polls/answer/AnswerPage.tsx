import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { BackLink } from '../../../components/BackLink.tsx';
import { Page } from '../../../components/Page.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Surface } from '../../../components/Surface.tsx';
import { useMe } from '../../../lib/useMe.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { capitalWord, momentWords } from '../words.ts';
import { answered } from './answers.ts';
import { AnswerQuestion } from './AnswerQuestion.tsx';
import { CallOff } from './CallOff.tsx';
import { useAnswers } from './useAnswers.ts';
import { WhoSeesWhat } from './WhoSeesWhat.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  surface: {
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [narrow]: { padding: `0 ${tokens.spacingHorizontalL}` },
  },
});

/** All questions below each other; every tap counts at once and can be changed until the poll closes. */
export function AnswerPage({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const { values, say, stateOf, isAllSaved } = useAnswers(poll);
  const { questions, programmeName, closesAt } = poll;
  const count = questions.length;
  const isDone = isAllSaved && answered(questions, values) === count;
  const until = momentWords(t, closesAt, timeZone);
  const title = isDone ? t('card.thanks') : t('answer.title', { count, capital: capitalWord(count) });
  const lead = t(isDone ? 'answer.leadDone' : 'answer.lead', { programme: programmeName, until });
  return (
    <Page title={title}>
      <BackLink href={`/programmes/${poll.programmeId}/polls`}>{t('allPolls')}</BackLink>
      <div className={styles.column}>
        <PageHead title={title} lead={lead} isAnswer>
          {poll.iLead && <CallOff poll={poll} />}
        </PageHead>
        <WhoSeesWhat poll={poll} />
        <Surface className={styles.surface}>
          {questions.map((question, place) => (
            <AnswerQuestion
              key={question.id}
              question={question}
              number={place + 1}
              of={count}
              value={values[question.id] ?? null}
              state={stateOf(question.id)}
              say={(value) => say(question.id, value)}
              pollId={poll.id}
              isSmall={poll.isSmall}
            />
          ))}
        </Surface>
      </div>
    </Page>
  );
}

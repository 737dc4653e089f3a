import { makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { RoundPair, RoundView, WhyNotView } from '../../../../api/contracts/rounds.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { PersonChooser } from './PersonChooser.tsx';
import { whyNotSentence } from './whyNotSentence.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  question: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  },
  mark: { [narrow]: { display: 'none' } },
  answer: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  looking: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Props = {
  round: RoundView;
  pair: RoundPair;
  member: PersonCard;
  other: PersonCard | null;
  answer: UseQueryResult<WhyNotView>;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  chooseMember: (id: string) => void;
  choose: (person: PersonCard) => void;
};

/** "Why not Diane and Alex?", and the answer in one sentence. */
export function WhyNot({ round, pair, member, other, answer, ...chooser }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const choice = other
    ? t('whyNot.chosen', { name: member.givenName, other: other.name })
    : t('whyNot.nobody', { name: member.givenName });
  return (
    <div className={styles.block}>
      <div className={styles.question}>
        <Trans
          t={t}
          i18nKey="whyNot.ask"
          components={{
            choice: <PersonChooser round={round} members={pair.members} member={member} choice={choice} {...chooser} />,
            mark: <span className={styles.mark} />,
          }}
        />
      </div>
      <p role="status" className={styles.answer} hidden={other === null}>
        {answer.isFetching && (
          <span className={styles.looking}>
            <Spinner size="extra-tiny" aria-hidden="true" />
            {t('whyNot.looking')}
          </span>
        )}
        {!answer.isFetching && answer.error && errorSentence(answer.error)}
        {!answer.isFetching && answer.data && whyNotSentence(t, answer.data)}
      </p>
    </div>
  );
}

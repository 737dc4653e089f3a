import { useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { RoundPair, RoundView, WhyNotView } from '../../../../api/contracts/rounds.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { pairFacts } from './pairFacts.ts';
import { PairActions } from './PairActions.tsx';
import { useWhyNot } from './useCosts.ts';
import { WhyNot } from './WhyNot.tsx';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // Below the names, beside the faces.
    padding: `0 0 ${tokens.spacingVerticalL} 124px`,
    [narrow]: { paddingInlineStart: 0 },
  },
  facts: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
});

/** A lead may overrule that two met lately, or that neither learns what they asked for; every other rule holds for leads too. */
const mayPair = ({ refusal }: WhyNotView) =>
  refusal === null || refusal === 'metLately' || refusal === 'nothingToLearn';

type Props = { id: string; round: RoundView; pair: RoundPair; isBusy: boolean };

/** Why these, why not others, and what a lead can do about it, each with its cost. */
export function PairDetails({ id, round, pair, isBusy }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const [memberId, setMemberId] = useState(pair.members[0]?.id ?? '');
  const [other, setOther] = useState<PersonCard | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const member = pair.members.find((one) => one.id === memberId) ?? pair.members[0];
  const whyNot = useWhyNot(round, memberId, other?.id ?? null);
  if (!member) return null;
  const canSwap = other !== null && whyNot.data !== undefined && mayPair(whyNot.data);
  return (
    <div id={id} className={styles.details}>
      <p className={styles.facts}>{pairFacts(t, pair).join(' ')}</p>
      <WhyNot
        round={round}
        pair={pair}
        member={member}
        other={other}
        answer={whyNot}
        isOpen={isChoosing}
        setIsOpen={setIsChoosing}
        chooseMember={setMemberId}
        choose={(chosen) => {
          setOther(chosen);
          setIsChoosing(false);
        }}
      />
      <PairActions
        round={round}
        pair={pair}
        isBusy={isBusy}
        swap={canSwap ? { member, other } : null}
        chooseSwap={() => setIsChoosing(true)}
      />
    </div>
  );
}

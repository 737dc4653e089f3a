import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, LockClosedRegular, LockOpenRegular, ProhibitedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { RoundPair, RoundView } from '../../../../api/contracts/rounds.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { PartQuestion } from './PartQuestion.tsx';
import { useRoundStep } from './useRoundStep.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    [narrow]: { '& button': { minHeight: '44px' } },
  },
});

type Props = {
  round: RoundView;
  pair: RoundPair;
  isBusy: boolean;
  /** Who could be put together, once chosen and known to be possible. */
  swap: { member: PersonCard; other: PersonCard } | null;
  chooseSwap: () => void;
};

/** Keep, swap, part. Keeping costs nothing; the other two show what they cost before. */
export function PairActions({ round, pair, isBusy, swap, chooseSwap }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const step = useRoundStep(round.id);
  const [isParting, setIsParting] = useState(false);
  const { isLocked } = pair;
  const members = pair.members.map(({ id }) => id);
  const size = useNarrow() ? 'medium' : 'small';
  const isWaiting = isBusy || step.isPending;
  if (isParting) {
    return (
      <PartQuestion
        round={round}
        pair={pair}
        isBusy={isWaiting}
        // Its cost is no question any more: they are no pair.
        part={() => step.mutate({ step: 'forbid', members }, { onSuccess: () => setIsParting(false) })}
        leave={() => setIsParting(false)}
      />
    );
  }
  return (
    <div className={styles.actions}>
      <Button
        size={size}
        icon={isLocked ? <LockOpenRegular /> : <LockClosedRegular />}
        disabledFocusable={isWaiting}
        onClick={() => step.mutate({ step: 'lock', members, isLocked: !isLocked })}
      >
        {t(isLocked ? 'pair.letGo' : 'pair.keep')}
      </Button>
      {swap ? (
        <Button
          size={size}
          icon={<ArrowSwapRegular />}
          disabledFocusable={isWaiting}
          onClick={() => step.mutate({ step: 'swap', personId: swap.member.id, withId: swap.other.id })}
        >
          {t('pair.swapTo', { a: swap.member.givenName, b: swap.other.givenName })}
        </Button>
      ) : (
        <Button size={size} icon={<ArrowSwapRegular />} disabledFocusable={isWaiting} onClick={chooseSwap}>
          {t('pair.swap')}
        </Button>
      )}
      <Button size={size} icon={<ProhibitedRegular />} disabledFocusable={isWaiting} onClick={() => setIsParting(true)}>
        {t(members.length > 2 ? 'pair.partThree' : 'pair.part')}
      </Button>
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { AgreementWords } from './AgreementWords.tsx';
import type { Draft } from './draft.ts';
import { RuleList } from './RuleList.tsx';

const useStyles = makeStyles({
  surface: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
});

type Props = { draft: Draft; change: (next: Draft) => void; toInvite: () => void };

export function StepRules({ draft, change, toInvite }: Props) {
  return (
    <Surface className={useStyles().surface}>
      <RuleList draft={draft} change={change} toInvite={toInvite} />
      <AgreementWords draft={draft} change={change} />
    </Surface>
  );
}

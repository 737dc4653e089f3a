import { Link, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { DialogProblem } from '../../../components/OneJobDialog.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { libraryPage } from '../searchQuery.ts';
import type { ShareProblem } from './shareDraft.ts';
import { isSharedOtherwise } from './useShare.ts';

type Props = {
  problem: ShareProblem | null;
  failed: Error | null;
  /** The words are being looked at before they are shared. */
  isLooking: boolean;
  leave: () => void;
};

/** What stands in the way, or what went wrong; and the way to what was shared by these words before. */
export function ShareProblems({ problem, failed, isLooking, leave }: Props) {
  const { t } = useTranslation('insightShare');
  const [, go] = useLocation();
  if (isLooking) return <Spinner size="tiny" labelPosition="after" label={t('looking')} />;
  if (problem) return <DialogProblem text={t(`problem.${problem}`)} />;
  if (!failed) return null;
  const open = () => {
    leave();
    go(libraryPage({ list: 'mine' }));
  };
  return (
    <>
      <DialogProblem text={errorSentence(failed)} />
      {isSharedOtherwise(failed) && (
        <Link as="button" onClick={open}>
          {t('said.open')}
        </Link>
      )}
    </>
  );
}

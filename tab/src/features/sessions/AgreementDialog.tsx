import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { AgreementLines } from './AgreementLines.tsx';
import { useAgreementState } from './useAgreementState.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(480px, calc(100vw - 16px))' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
});

type Props = { plan: PartnershipPlan; names: readonly string[]; text: string; isInline?: boolean };

/** What the pair agreed on, one tap away from everywhere. */
export function AgreementDialog({ plan, names, text, isInline = false }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const state = useAgreementState(plan, names);
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Link inline={isInline}>{text}</Link>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('agreement.dialog')}</DialogTitle>
          <DialogContent className={styles.content}>
            <AgreementLines lines={plan.agreement.lines} />
            <p>{state.sentence}</p>
          </DialogContent>
          <DialogActions>
            {state.agree && (
              <Button appearance="primary" onClick={state.agree}>
                {t('agreement.agree')}
              </Button>
            )}
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('act.close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundProof } from '../../../../api/contracts/rounds.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { ProofBars } from './ProofBars.tsx';
import { ProofFigures } from './ProofFigures.tsx';
import { proofSentence } from './proofSentence.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '560px', [narrow]: { maxWidth: 'calc(100vw - 16px)', padding: tokens.spacingHorizontalL } },
  content: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& p': { margin: 0, textWrap: 'pretty' },
    '& h3': { ...typographyStyles.body1Strong, margin: 0 },
  },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** For who wants to know exactly: the certificate in words, other ways beside it, and the figures. */
export function ProofDialog({ proof, close }: { proof: RoundProof; close: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('proof.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{proofSentence(t, proof)}</p>
            <h3>{t('proof.compareTitle')}</h3>
            <ProofBars proof={proof} />
            <h3>{t('proof.figuresTitle')}</h3>
            <ProofFigures proof={proof} />
            <p className={styles.hint}>{t('proof.noPerson')}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('proof.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

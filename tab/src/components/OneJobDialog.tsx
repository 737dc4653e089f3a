import type { ReactNode } from 'react';
import {
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
import { narrow } from '../lib/useNarrow.ts';

const useStyles = makeStyles({
  surface: {
    maxWidth: '520px',
    [narrow]: { width: 'calc(100% - 16px)', margin: '8px auto', padding: tokens.spacingHorizontalL },
  },
  content: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'break-word',
    '& p': { margin: 0, textWrap: 'pretty' },
  },
  actions: {
    '& button': { maxWidth: 'none', whiteSpace: 'nowrap', [narrow]: { minHeight: '44px', width: '100%' } },
  },
});

type Props = { title: string; close: () => void; actions: ReactNode; children: ReactNode };

/** One job, the page stays behind; narrow, the first action is on top and as wide as the dialog. */
export function OneJobDialog({ title, close, actions, children }: Props) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The quiet line below the fields: who reads it, or what went wrong. */
const useLineStyles = makeStyles({
  line: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  failed: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
});

export function DialogPromise({ children }: { children: string }) {
  return <p className={useLineStyles().line}>{children}</p>;
}

export function DialogProblem({ text }: { text: string }) {
  return (
    <p role="alert" className={useLineStyles().failed}>
      {text}
    </p>
  );
}

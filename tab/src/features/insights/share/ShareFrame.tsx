import type { ReactNode } from 'react';
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { narrow } from '../../../lib/useNarrow.ts';

const useStyles = makeStyles({
  surface: {
    maxWidth: '640px',
    [narrow]: { width: 'calc(100% - 16px)', margin: '8px auto', padding: tokens.spacingHorizontalL },
  },
  body: { maxHeight: 'calc(100vh - 112px)', [narrow]: { maxHeight: 'calc(100vh - 48px)' } },
  title: { ...typographyStyles.subtitle1 },
  content: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // The outline of a field that has the focus is not cut.
    padding: tokens.spacingHorizontalXXS,
    margin: `0 -${tokens.spacingHorizontalXXS}`,
    overflowWrap: 'break-word',
    '& > *': { flexShrink: 0 },
    '& p': { margin: 0, textWrap: 'pretty' },
  },
  actions: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    '& button': { whiteSpace: 'nowrap' },
    [narrow]: {
      flexDirection: 'column-reverse',
      flexWrap: 'nowrap',
      '& button': { minHeight: '44px', maxWidth: 'none', width: '100%' },
    },
  },
  // In sight beside what was tapped, however far the words are scrolled.
  note: {
    order: -1,
    flexBasis: '100%',
    ':empty': { display: 'none' },
    '& p': { margin: 0, textWrap: 'pretty' },
    [narrow]: { order: 1, flexBasis: 'auto' },
  },
});

type Props = { title: string; close: () => void; actions?: ReactNode; note?: ReactNode; children: ReactNode };

/** The dialog: what is written scrolls, what can be done, and what stands in its way, stays in reach; narrow, the primary is on top. */
export function ShareFrame({ title, close, actions, note, children }: Props) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          {actions && (
            <div className={styles.actions}>
              <div className={styles.note}>{note}</div>
              {actions}
            </div>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

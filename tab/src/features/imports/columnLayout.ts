import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from '../../lib/useNarrow.ts';

/** Main column and aside, as on every page of the import. */
export const useColumnLayout = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 296px',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    [narrow]: { paddingTop: 0 },
  },
  divider: { flexGrow: 0 },
});

import { makeStyles, tokens } from '@fluentui/react-components';

/** Main column and aside of a round that has its pairs. */
export const useRoundColumns = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 324px',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    '@media (min-width: 640px) and (max-width: 959px)': { order: -1 },
  },
});

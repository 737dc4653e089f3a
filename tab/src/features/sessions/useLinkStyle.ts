import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  link: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    [narrow]: { minHeight: '44px' },
  },
});

/** How a link to another page of ours looks beside buttons. */
export function useLinkStyle(): string {
  return useStyles().link;
}

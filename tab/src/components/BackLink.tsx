import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import { narrow } from '../lib/useNarrow.ts';

const useStyles = makeStyles({
  back: {
    ...typographyStyles.body1,
    alignSelf: 'start',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    [narrow]: { minHeight: '44px' },
  },
});

/** Where one came from, above the sentence that leads the page. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className={useStyles().back} href={href}>
      <ArrowLeftRegular aria-hidden="true" />
      {children}
    </Link>
  );
}

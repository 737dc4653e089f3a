import { useEffect, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { narrow } from '../lib/useNarrow.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1120px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXXXL}`,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    [narrow]: {
      padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
      gap: tokens.spacingVerticalM,
    },
  },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    color: tokens.colorNeutralForeground1,
    textWrap: 'balance',
    overflowWrap: 'break-word',
    [narrow]: typographyStyles.title3,
  },
  lead: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '720px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

type Props = {
  /** What the browser's tab says: the page's sentence. */
  title: string;
  className?: string | undefined;
  children: ReactNode;
};

/** The frame of every page: width, padding, gaps, and the document's title. */
export function Page({ title, className, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Pairwise`;
  }, [title]);
  return <main className={mergeClasses(useStyles().page, className)}>{children}</main>;
}

/** The sentence that leads the page; the router moves the focus here when a page opens. */
export function PageTitle({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <h1 tabIndex={-1} data-page-title className={mergeClasses(useStyles().title, className)}>
      {children}
    </h1>
  );
}

export function PageLead({ children }: { children: ReactNode }) {
  return <p className={useStyles().lead}>{children}</p>;
}

import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { PageLead, PageTitle } from './Page.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, flex: '1 1 280px' },
});

type Props = {
  title: string;
  lead: string;
  /** The words come as the answer to something, and are read out. */
  isAnswer?: boolean;
  /** What can be done, beside the words. */
  children?: ReactNode;
};

/** The sentence that leads a page, the one below it, and beside them what there is to do. */
export function PageHead({ title, lead, isAnswer = false, children }: Props) {
  const styles = useStyles();
  return (
    <header className={styles.head}>
      <div className={styles.words} {...(isAnswer && { role: 'status' })}>
        <PageTitle>{title}</PageTitle>
        <PageLead>{lead}</PageLead>
      </div>
      {children}
    </header>
  );
}

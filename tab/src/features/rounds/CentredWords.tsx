import { makeStyles, tokens } from '@fluentui/react-components';
import { PageLead, PageTitle } from '../../components/Page.tsx';

const useStyles = makeStyles({
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    textAlign: 'center',
  },
});

/** The two sentences in the middle of a round that is on its way. */
export function CentredWords({ title, lead }: { title: string; lead: string }) {
  const styles = useStyles();
  return (
    <div className={styles.words}>
      <PageTitle>{title}</PageTitle>
      <PageLead>{lead}</PageLead>
    </div>
  );
}

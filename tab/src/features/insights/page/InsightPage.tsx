import { Divider, makeStyles, tokens } from '@fluentui/react-components';
import { Page } from '../../../components/Page.tsx';
import { Surface } from '../../../components/Surface.tsx';
import { WithAside } from '../../../components/WithAside.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { useInsight } from '../useInsights.ts';
import { WhoCanHelp } from '../WhoCanHelp.tsx';
import { CameOfIt } from './CameOfIt.tsx';
import { Comments } from './Comments.tsx';
import { History } from './History.tsx';
import { InsightBody } from './InsightBody.tsx';
import { InsightHead } from './InsightHead.tsx';
import { Near } from './Near.tsx';
import { Notices } from './Notices.tsx';
import { Reactions } from './Reactions.tsx';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXXL} 36px`,
    [narrow]: { gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  },
  line: { flexGrow: 0 },
});

/** One insight: what it says, what came of it, who can help, and what is near it. */
export function InsightPage({ id }: { id: string }) {
  const styles = useStyles();
  const insight = useInsight(id);
  const { title, state, isMine, skill, related, history } = insight;
  // What only its owner or its contact reads has no readers to hear from.
  const isShared = state === 'shared' || state === 'expired';
  const aside = (
    <>
      {skill && isShared && !isMine && <WhoCanHelp skill={skill} />}
      {related.length > 0 && <Near related={related} />}
    </>
  );
  const main = (
    <Surface as="article" className={styles.surface}>
      <Notices insight={insight} />
      <InsightBody insight={insight} />
      {isShared && !isMine && <Reactions insight={insight} />}
      {isShared && (
        <>
          <Divider className={styles.line} />
          <CameOfIt insight={insight} />
          <Divider className={styles.line} />
          <Comments insight={insight} />
        </>
      )}
      {history.length > 0 && <History history={history} />}
    </Surface>
  );
  return (
    <Page title={title}>
      <InsightHead insight={insight} />
      <WithAside width={296} aside={aside}>
        {main}
      </WithAside>
    </Page>
  );
}

import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { InsightGuess } from '../../../../../api/contracts/insights.ts';
import { listOf } from '../../../lib/format.ts';
import type { ShareDraft } from './shareDraft.ts';
import { insteadOf, openWarnings, withoutWords } from './warnings.ts';

const useStyles = makeStyles({
  bar: { paddingTop: tokens.spacingVerticalS },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
});

type Props = { draft: ShareDraft; guess: InsightGuess | undefined; change: (part: Partial<ShareDraft>) => void };

/** Names and addresses in the text: taken out in one tap, or left in on purpose. */
export function Warnings({ draft, guess, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  const language = draft.language ?? guess?.language ?? 'other';
  return openWarnings(guess?.warnings ?? [], draft).map((warning) => {
    const { kind, words } = warning;
    return (
      <MessageBar key={kind} intent="warning" layout="multiline" className={styles.bar} politeness="polite">
        <MessageBarBody className={styles.body}>
          <Trans
            t={t}
            i18nKey={`warning.${kind}`}
            values={{ words: listOf(words) }}
            components={{ strong: <strong /> }}
          />
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => change({ text: withoutWords(draft.text, warning, language) })}>
            {t('warning.say', { words: insteadOf(kind, language) })}
          </Button>
          <Button appearance="subtle" onClick={() => change({ leftIn: [...draft.leftIn, ...words] })}>
            {t(kind === 'person' ? 'warning.asked' : 'warning.leave')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  });
}

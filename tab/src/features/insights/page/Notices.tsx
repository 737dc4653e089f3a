import { useState } from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { ChangeDialog } from '../ChangeDialog.tsx';
import { capitalWord } from '../words.ts';
import { noticeOf } from './noticeOf.ts';
import { PassOn } from './PassOn.tsx';
import { StillRight } from './StillRight.tsx';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  actions: { flexWrap: 'wrap' },
});

/** What is special about it just now, and what its owner, or its contact, can do about it. */
export function Notices({ insight }: { insight: InsightView }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const [isEditing, setEditing] = useState(false);
  const notice = noticeOf(insight);
  if (!notice) return null;
  const { id, flags } = insight;
  const { words, isWarning, acts } = notice;
  const count = Math.max(1, flags.length);
  return (
    <>
      <MessageBar layout="multiline" intent={isWarning ? 'warning' : 'info'}>
        <MessageBarBody>
          {t(`notice.${words}`, { count, capital: capitalWord(count) })}
          {flags.length > 0 && (
            <ul className={styles.list}>
              {flags.map((flag, place) => (
                <li key={`${place} ${flag.words}`} dir="auto">
                  {flag.words
                    ? t('notice.reasonWords', { reason: t(`notice.reason.${flag.reason}`), words: flag.words })
                    : t(`notice.reason.${flag.reason}`)}
                </li>
              ))}
            </ul>
          )}
        </MessageBarBody>
        {acts.length > 0 && (
          <MessageBarActions className={styles.actions}>
            {acts.includes('stillRight') && <StillRight id={id} />}
            {acts.includes('edit') && <Button onClick={() => setEditing(true)}>{t('act.edit')}</Button>}
            {acts.includes('writeOn') && (
              <Button appearance="primary" onClick={() => setEditing(true)}>
                {t('notice.writeOn')}
              </Button>
            )}
            {acts.includes('passOn') && <PassOn id={id} />}
          </MessageBarActions>
        )}
      </MessageBar>
      {isEditing && <ChangeDialog id={id} close={() => setEditing(false)} />}
    </>
  );
}

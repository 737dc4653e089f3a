import { useState } from 'react';
import { Button, makeStyles, MenuItem, tokens, typographyStyles } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { WantEntry } from '../../../../api/contracts/people.ts';
import { AudienceMenu } from './AudienceMenu.tsx';
import { EntryRow } from './EntryRow.tsx';
import { WhyField } from './WhyField.tsx';

const useStyles = makeStyles({
  why: {
    ...typographyStyles.body1,
    minWidth: 0,
    minHeight: '24px',
    padding: 0,
    border: 'none',
    justifyContent: 'flex-start',
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

type Part = Partial<Pick<WantEntry, 'level' | 'why' | 'audience'>>;
type Props = { entry: WantEntry; change: (part: Part, said: 'level' | 'why' | 'audience') => void; remove: () => void };

/** One wish: how far, what for, and who may know. */
export function WantRow({ entry, change, remove }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const [isWriting, setIsWriting] = useState(false);
  const saveWhy = (why: string) => {
    setIsWriting(false);
    if (why !== entry.why) change({ why }, 'why');
  };
  return (
    <EntryRow
      side="wants"
      entry={entry}
      changeLevel={(level) => change({ level }, 'level')}
      remove={remove}
      more={
        <MenuItem icon={<CommentRegular />} onClick={() => setIsWriting(true)}>
          {t(entry.why ? 'entry.changeWhy' : 'entry.addWhy')}
        </MenuItem>
      }
      below={
        isWriting ? (
          <WhyField skillName={entry.skillName} why={entry.why} save={saveWhy} />
        ) : (
          entry.why && (
            <Button
              appearance="transparent"
              className={styles.why}
              title={t('entry.changeWhy')}
              onClick={() => setIsWriting(true)}
            >
              {entry.why}
            </Button>
          )
        )
      }
      aside={
        <AudienceMenu
          skillName={entry.skillName}
          audience={entry.audience}
          choose={(audience) => change({ audience }, 'audience')}
        />
      }
    />
  );
}

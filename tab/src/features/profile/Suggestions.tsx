import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import { numberWord } from '../../lib/numberWord.ts';
import { SuggestionRow, type Suggestion } from './SuggestionRow.tsx';
import type { ProfileChanges } from './useProfile.ts';

const SHOWN_FIRST = 3;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  more: { alignSelf: 'flex-start' },
});

/** What an import says about me and I have not answered; three at a time, so that it stays an offer. */
export function Suggestions({ me, changes }: { me: MyProfile; changes: ProfileChanges }) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const [isAll, setIsAll] = useState(false);
  const ofSide = (side: Suggestion['side']): Suggestion[] =>
    me[side]
      .filter(({ state }) => state === 'suggested')
      .map(({ skillId, skillName }) => ({ side, skillId, skillName }));
  const all = [...ofSide('teaches'), ...ofSide('wants')];
  if (all.length === 0) return null;
  const shown = isAll ? all : all.slice(0, SHOWN_FIRST);
  const count = all.length - shown.length;
  return (
    <>
      <ul className={styles.list} aria-label={t('suggested.label')}>
        {shown.map((suggestion) => (
          <SuggestionRow
            key={suggestion.side + suggestion.skillId}
            suggestion={suggestion}
            answer={(answer, level) =>
              changes.answer({
                side: suggestion.side,
                skillId: suggestion.skillId,
                answer,
                ...(level !== undefined && { level }),
              })
            }
          />
        ))}
      </ul>
      {count > 0 && (
        <Button appearance="subtle" className={styles.more} onClick={() => setIsAll(true)}>
          {t('suggested.more', { count, word: numberWord(count) })}
        </Button>
      )}
    </>
  );
}

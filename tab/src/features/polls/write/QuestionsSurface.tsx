import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../../../api/contracts/common.ts';
import { mostQuestions } from '../../../../../api/contracts/polls.ts';
import { srOnly } from '../../../components/srOnly.ts';
import { Surface } from '../../../components/Surface.tsx';
import { numberWord } from '../../../lib/numberWord.ts';
import { offerUndo } from '../../../lib/undo.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { moved, withBack, withChanged, withNew, without, type DraftQuestion } from './draft.ts';
import { addId, textFieldId } from './goTo.ts';
import { LanguageTabs } from './LanguageTabs.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import type { useDraft } from './useDraft.ts';
import { useTemplates } from './useTemplates.ts';

const useStyles = makeStyles({
  surface: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  add: { marginInlineStart: '-8px' },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  heard: srOnly,
});

export type Shown = {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  /** The question that is being written, and that the card shows. */
  active: number | null;
  setActive: (key: number) => void;
};

type Props = { writing: ReturnType<typeof useDraft>; isSmall: boolean; shown: Shown };

/** The questions in the writer's own words, one language at a time. */
export function QuestionsSurface({ writing, isSmall, shown }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { scale } = useTemplates();
  const [heard, setHeard] = useState('');
  const { draft, change, current } = writing;
  const { questions } = draft;
  const count = questions.length;
  const move = (question: DraftQuestion, place: number) => {
    if (place < 0 || place >= count || questions[place] === question) return;
    change(moved(draft, question.key, place));
    setHeard(t('question.moved', { place: place + 1, count }));
  };
  const remove = (question: DraftQuestion, place: number) => {
    change(without(draft, question.key));
    offerUndo({
      text: t('question.deleted', { number: place + 1 }),
      undo: () => change(withBack(current(), question, place)),
    });
    setTimeout(() => document.getElementById(addId)?.focus());
  };
  const add = () => {
    const next = withNew(draft, scale);
    change(next);
    const key = next.questions.at(-1)?.key;
    if (key === undefined) return;
    shown.setActive(key);
    setTimeout(() => document.getElementById(textFieldId(key))?.focus(), 50);
  };
  return (
    <Surface className={styles.surface}>
      <LanguageTabs writing={writing} shown={shown} />
      <ol className={styles.list}>
        {questions.map((question, place) => (
          <QuestionRow
            key={question.key}
            question={question}
            place={place}
            count={count}
            shown={shown}
            scale={scale}
            isSmall={isSmall}
            change={(changed) => change(withChanged(draft, changed))}
            move={(to) => move(question, to)}
            moveHere={(key) => {
              const dragged = questions.find((one) => one.key === key);
              if (dragged) move(dragged, place);
            }}
            remove={() => remove(question, place)}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        {count < mostQuestions && (
          <Button id={addId} className={styles.add} appearance="subtle" icon={<AddRegular />} onClick={add}>
            {t('question.add')}
          </Button>
        )}
        {count > 0 && (
          <span className={styles.count}>
            {t('question.count', { word: numberWord(count), most: numberWord(mostQuestions) })}
          </span>
        )}
      </div>
      <span className={styles.heard} aria-live="polite">
        {heard}
      </span>
    </Surface>
  );
}

import { useState } from 'react';
import { Button, Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../../../api/contracts/polls.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { said } from '../words.ts';
import { otherLocale, withText, type DraftQuestion } from './draft.ts';
import { textFieldId } from './goTo.ts';
import { KindSentence } from './KindSentence.tsx';
import { MoveHandle } from './MoveHandle.tsx';
import type { Shown } from './QuestionsSurface.tsx';

const useStyles = makeStyles({
  item: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  row: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    [narrow]: { gridTemplateColumns: '20px minmax(0, 1fr) auto' },
  },
  over: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  number: { ...typographyStyles.body1, lineHeight: '32px', color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  field: { width: '100%' },
  // Not the one being written: its words stand in line with the sentence below.
  resting: {
    paddingInline: 0,
    '& input': { ...typographyStyles.body1Strong, paddingInline: 0, textOverflow: 'ellipsis' },
  },
  acts: { display: 'flex', alignItems: 'flex-start', [narrow]: { flexDirection: 'column' } },
});

type Props = {
  question: DraftQuestion;
  place: number;
  count: number;
  shown: Shown;
  scale: readonly Words[];
  isSmall: boolean;
  change: (question: DraftQuestion) => void;
  move: (place: number) => void;
  /** The question that was dragged here. */
  moveHere: (key: number) => void;
  remove: () => void;
};

/** One question: its words, what answers it, and its place among the others. */
export function QuestionRow({ question, place, count, shown, scale, isSmall, change, move, moveHere, remove }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [isOver, setOver] = useState(false);
  const { locale, active, setActive } = shown;
  const { key, text } = question;
  const number = place + 1;
  const isActive = key === active;
  return (
    <li className={styles.item}>
      <div
        className={mergeClasses(styles.row, isOver && styles.over)}
        onFocus={() => setActive(key)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          moveHere(Number(event.dataTransfer.getData('text/plain')));
        }}
      >
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <div className={styles.words}>
          <Input
            id={textFieldId(key)}
            className={mergeClasses(styles.field, !isActive && styles.resting)}
            appearance={isActive ? 'outline' : 'filled-lighter'}
            aria-label={t('question.label', { number })}
            lang={locale}
            value={text[locale]}
            maxLength={120}
            placeholder={said(text, otherLocale(locale)) || t('question.placeholder')}
            onChange={(_, { value }) => change(withText(question, locale, value))}
          />
          <KindSentence
            question={question}
            number={number}
            locale={locale}
            scale={scale}
            isSmall={isSmall}
            change={change}
          />
        </div>
        <div className={styles.acts}>
          <MoveHandle questionKey={key} place={place} count={count} move={move} />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t('question.delete', { number })}
            onClick={remove}
          />
        </div>
      </div>
    </li>
  );
}

import { useState } from 'react';
import {
  Button,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../../../api/contracts/common.ts';
import { longestOption } from '../../../../../api/contracts/polls.ts';
import { SentenceTrigger } from '../../../components/SentenceTrigger.tsx';
import { numberWord } from '../../../lib/numberWord.ts';
import { said } from '../words.ts';
import { none, optionLimits, otherLocale, withOption, type DraftQuestion } from './draft.ts';
import { optionsId } from './goTo.ts';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    width: '300px',
    maxWidth: 'calc(100vw - 64px)',
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, width: '100%' },
  field: { flex: '1 1 0', minWidth: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  question: DraftQuestion;
  number: number;
  locale: Locale;
  change: (question: DraftQuestion) => void;
};

/** How many words, and behind it the words themselves; they are the titles of buttons. */
export function OptionsPopover({ question, number, locale, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [isOpen, setOpen] = useState(false);
  const { kind, options, key } = question;
  const [fewest, most] = optionLimits[kind];
  const count = options.length;
  const text = t(`kind.words.${kind}`, { count, word: numberWord(count) });
  const label = t('kind.wordsLabel', { number, text });
  const remove = (place: number) => change({ ...question, options: options.filter((_, at) => at !== place) });
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <SentenceTrigger id={optionsId(key)} text={text} label={label} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label}>
        {kind === 'scale' && <p className={styles.hint}>{t('kind.fromLeast')}</p>}
        {options.map((option, place) => (
          // The places are what the answers are counted by.
          <div key={place} className={styles.row}>
            <Input
              className={styles.field}
              aria-label={t('kind.option', { place: place + 1 })}
              lang={locale}
              value={option[locale]}
              maxLength={longestOption}
              placeholder={said(option, otherLocale(locale))}
              onChange={(_, { value }) => change(withOption(question, place, locale, value))}
            />
            {count > fewest && (
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('kind.removeOption', { place: place + 1 })}
                onClick={() => remove(place)}
              />
            )}
          </div>
        ))}
        {count < most && (
          <Button
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() => change({ ...question, options: [...options, none] })}
          >
            {t('kind.addOption')}
          </Button>
        )}
        <Button appearance="secondary" onClick={() => setOpen(false)}>
          {t('done')}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}

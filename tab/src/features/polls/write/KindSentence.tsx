import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { Locale } from '../../../../../api/contracts/common.ts';
import { questionKind, type Words } from '../../../../../api/contracts/polls.ts';
import { SentenceMenu } from '../../../components/SentenceMenu.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { withKind, type DraftQuestion } from './draft.ts';
import { optionsSummary } from './optionsSummary.ts';
import { OptionsPopover } from './OptionsPopover.tsx';

const useStyles = makeStyles({
  sentence: {
    ...typographyStyles.body1,
    margin: 0,
    lineHeight: '28px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& button': { fontWeight: tokens.fontWeightSemibold },
    [narrow]: { lineHeight: '34px' },
  },
});

type Props = {
  question: DraftQuestion;
  number: number;
  locale: Locale;
  scale: readonly Words[];
  isSmall: boolean;
  change: (question: DraftQuestion) => void;
};

/** "A scale of five words: not at all ... fully" */
export function KindSentence({ question, number, locale, scale, isSmall, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { kind } = question;
  return (
    <p className={styles.sentence}>
      <Trans
        t={t}
        i18nKey={`kind.sentence.${kind === 'text' && isSmall ? 'textSmall' : kind}`}
        values={{ summary: optionsSummary(t, question, locale) }}
        components={{
          kind: (
            <SentenceMenu
              text={t(`kind.${kind}`)}
              label={t('kind.label', { number, kind: t(`kind.${kind}`) })}
              options={questionKind.options.map((one) => ({ value: one, text: t(`kind.${one}`) }))}
              value={kind}
              choose={(value) => change(withKind(question, questionKind.parse(value), scale))}
            />
          ),
          words: <OptionsPopover question={question} number={number} locale={locale} change={change} />,
        }}
      />
    </p>
  );
}

import { useId, useState } from 'react';
import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { QuietButton } from '../../components/QuietButton.tsx';
import { withAgreement, type Draft } from './draft.ts';

const usual = [1, 2, 3, 4] as const;

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    marginTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
  words: { '&:not([hidden])': { display: 'block' }, alignSelf: 'stretch', paddingTop: tokens.spacingVerticalXS },
});

type Props = { draft: Draft; change: (next: Draft) => void };

/** What pairs agree on before they first meet, for a lead who wants other words than the usual four lines. */
export function AgreementWords({ draft, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { t: ofSessions } = useTranslation('sessions');
  const [isOpen, setIsOpen] = useState(draft.agreement.length > 0);
  const [isTooMuch, setIsTooMuch] = useState(false);
  const id = useId();
  const write = (words: string) => {
    const next = withAgreement(draft, words);
    setIsTooMuch(next === null);
    if (next) change(next);
  };
  return (
    <div className={styles.block}>
      <QuietButton
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('rules.agreement.open')}
      </QuietButton>
      <div id={id} className={styles.words} hidden={!isOpen}>
        <Field
          label={t('rules.agreement.label')}
          hint={t('rules.agreement.hint')}
          {...(isTooMuch && {
            validationState: 'warning' as const,
            validationMessage: t('rules.agreement.tooMuch'),
          })}
        >
          <Textarea
            value={draft.agreement.join('\n')}
            rows={6}
            resize="vertical"
            placeholder={usual.map((line) => ofSessions(`agreement.lines.${line}`)).join('\n')}
            onChange={(_, { value }) => write(value)}
          />
        </Field>
      </div>
    </div>
  );
}

import { Button, DialogTitle, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Pair } from '../../components/Pair.tsx';
import { ApiError } from '../../lib/apiError.ts';
import { errorSentence } from '../../lib/errorSentence.ts';

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    textAlign: 'center',
  },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '360px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
});

type Props = {
  error: Error;
  person: PersonCard;
  me: PersonCard;
  isSending: boolean;
  again: () => void;
  edit: () => void;
  close: () => void;
};

/** Nothing passed between the two: what is safe, and what to do. A refusal can't be repeated, only read and left. */
export function AskFailed({ error, person, me, isSending, again, edit, close }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['findPartner', 'common']);
  const canRepeat = !(error instanceof ApiError) || ['unavailable', 'too_many'].includes(error.code);
  const isOurs = error instanceof ApiError && error.code === 'invalid';
  const reference = error instanceof ApiError ? error.reference : undefined;
  return (
    <div className={styles.failed} role="alert">
      <Pair person={person} me={me} shape="header" comes={false} gives={false} />
      <DialogTitle as="h2">{t('failed.title')}</DialogTitle>
      <p className={styles.text}>{errorSentence(error)}</p>
      <div className={styles.actions}>
        {canRepeat && (
          <Button appearance="primary" icon={<ArrowClockwiseRegular />} disabledFocusable={isSending} onClick={again}>
            {t('failed.again')}
          </Button>
        )}
        {isOurs && (
          <Button appearance="primary" onClick={edit}>
            {t('failed.edit')}
          </Button>
        )}
        <Button appearance={canRepeat || isOurs ? 'subtle' : 'primary'} onClick={close}>
          {t(canRepeat || isOurs ? 'failed.later' : 'failed.back')}
        </Button>
      </div>
      {reference && <p className={styles.hint}>{t('common:error.reference', { reference })}</p>}
    </div>
  );
}

import type { Ref } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import { ReasonLine } from '../../components/ReasonLine.tsx';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXXL,
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  why: { minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalS} 0` },
  reasons: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  actions: {
    flex: '0 0 232px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    [narrow]: { flexBasis: 'auto' },
  },
  action: { minHeight: '40px', [narrow]: { minHeight: '44px' } },
});

type Props = {
  shown: PartnerSuggestion;
  askButton: Ref<HTMLButtonElement>;
  onAsk: () => void;
  onSomeoneElse?: () => void;
  /** Called as soon as asking is likely. */
  warmUp: () => void;
};

/** Three reasons at most, and the one thing to do. On narrow only the first: the button must be in reach. */
export function WhyAndAsk({ shown, askButton, onAsk, onSomeoneElse, warmUp }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const isNarrow = useNarrow();
  const { person } = shown;
  const reasons = isNarrow ? shown.reasons.slice(0, 1) : shown.reasons;
  return (
    <div className={styles.row}>
      <div className={styles.why}>
        {!isNarrow && <h2 className={styles.title}>{t('why')}</h2>}
        <ul className={styles.reasons} aria-label={t('why')}>
          {reasons.map((reason) => (
            <li key={reason.code}>
              <ReasonLine reason={reason} person={person} />
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.actions}>
        <Button
          ref={askButton}
          appearance="primary"
          size="large"
          className={styles.action}
          onClick={onAsk}
          onPointerEnter={warmUp}
          onFocus={warmUp}
        >
          {t('ask', { name: person.givenName })}
        </Button>
        {onSomeoneElse && (
          <Button appearance="subtle" className={styles.action} onClick={onSomeoneElse}>
            {t('someoneElse')}
          </Button>
        )}
      </div>
    </div>
  );
}

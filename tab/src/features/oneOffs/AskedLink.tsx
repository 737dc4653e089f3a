import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0 },
  link: { display: 'inline-block', padding: `${tokens.spacingVerticalXS} 0`, color: tokens.colorBrandForegroundLink },
});

/** A request that is out, or agreed: its page says what happens now, and takes it back. */
export function AskedLink({ asked }: { asked: PartnershipView }) {
  const styles = useStyles();
  const { t } = useTranslation('oneOffs');
  const { timeZone } = useMe();
  const { id, state, person, answerBy } = asked;
  const words = state === 'active' ? 'agreed' : 'asked';
  return (
    <p className={styles.line}>
      <Link className={styles.link} href={`/partnerships/${id}`}>
        {t(words, { name: person.givenName, day: dayAndMonth(answerBy, timeZone) })}
      </Link>
    </p>
  );
}

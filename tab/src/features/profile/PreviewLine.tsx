import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { ProfilePreview } from '../../../../api/contracts/people.ts';
import { SmallArrow } from '../../components/SmallArrow.tsx';
import { numberWord } from '../../lib/numberWord.ts';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, display: 'flex', gap: tokens.spacingHorizontalS, margin: 0 },
  arrow: { flexShrink: 0, paddingTop: '3px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

type Props = { side: 'teaches' | 'wants'; entries: ProfilePreview['teaches'] };

/** The first skill of a side as a sentence, and how many more there are. */
export function PreviewLine({ side, entries }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const [first] = entries;
  if (!first) return null;
  const count = entries.length - 1;
  return (
    <p className={styles.line}>
      <span className={styles.arrow}>
        <SmallArrow direction={side === 'teaches' ? 'gives' : 'comes'} />
      </span>
      <span className={styles.words}>
        <Trans
          t={t}
          i18nKey={`preview.${side}${count > 0 ? 'More' : ''}.${first.level}`}
          values={{ skill: first.skillName, word: numberWord(count) }}
          count={count}
          components={{ strong: <strong /> }}
        />
      </span>
    </p>
  );
}

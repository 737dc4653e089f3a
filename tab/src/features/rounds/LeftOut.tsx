import { useState } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { Face } from '../../components/Face.tsx';
import { listOf } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';
import { unmatchedWords } from './unmatchedWords.ts';

const SHOWN_FIRST = 4;

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalM },
  words: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
    overflowWrap: 'break-word',
    '& strong': { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  more: { alignSelf: 'flex-start' },
});

/** Who has no partner and why, and which rings an odd number made. */
export function LeftOut({ round }: { round: RoundView }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const [isAll, setIsAll] = useState(false);
  const { unmatched, unmatchedCount, trios } = round;
  const shown = isAll ? unmatched : unmatched.slice(0, SHOWN_FIRST);
  const hidden = unmatched.length - shown.length;
  const beyond = unmatchedCount - unmatched.length;
  const isOne = unmatchedCount === 1;
  const words = (key: string, values: Record<string, string>) => (
    <Trans t={t} i18nKey={key} values={values} components={{ strong: <strong /> }} />
  );
  const item = (face: PersonCard, id: string, key: string, values: Record<string, string>, tail?: string) => (
    <li key={id} className={styles.item}>
      <Face person={face} size={32} />
      <span className={styles.words}>
        {words(key, values)} {tail}
      </span>
    </li>
  );
  if (unmatchedCount + trios.length === 0) return <p className={styles.text}>{t('leftOut.nobody')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ person, reason }) => {
          const { key, values } = unmatchedWords(person, reason);
          return item(
            person,
            person.id,
            key,
            values,
            isOne ? t('leftOut.told', { first: person.givenName }) : undefined,
          );
        })}
        {trios.map((members, place) => {
          const [face] = members;
          const names = listOf(members.map(({ name }) => name));
          return face && item(face, face.id, place === 0 ? 'leftOut.ring' : 'leftOut.anotherRing', { names });
        })}
      </ul>
      {hidden > 0 && (
        <Link as="button" className={styles.more} onClick={() => setIsAll(true)}>
          {t('leftOut.others', { count: hidden, word: numberWord(hidden) })}
        </Link>
      )}
      {isAll && beyond > 0 && <p className={styles.text}>{t('leftOut.beyond', { count: beyond })}</p>}
      {!isOne && unmatchedCount > 0 && <p className={styles.text}>{t('leftOut.toldAll')}</p>}
    </>
  );
}

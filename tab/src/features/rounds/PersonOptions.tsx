import { useEffect, useRef } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Face } from '../../components/Face.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '264px',
    overflowY: 'auto',
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    [narrow]: { minHeight: '44px' },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    color: tokens.colorNeutralForeground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  words: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column', minWidth: 0 },
  department: { ...typographyStyles.caption1, color: 'inherit' },
});

type Props = {
  id: string;
  people: readonly PersonCard[];
  /** Null while the field does not have the focus. */
  active: number | null;
  optionId: (place: number) => string;
  choose: (person: PersonCard) => void;
};

/** The list below the field, which keeps the focus and has the keys. */
export function PersonOptions({ id, people, active, optionId, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={t('whyNot.people')} className={styles.list}>
      {people.map((person, place) => (
        <li
          key={person.id}
          id={optionId(place)}
          role="option"
          aria-selected={place === active}
          className={mergeClasses(styles.option, place === active && styles.active)}
          onMouseDown={(event) => {
            // Not the click: the field would lose the focus before it.
            event.preventDefault();
            if (event.button === 0) choose(person);
          }}
        >
          <Face person={person} size={28} />
          <span className={styles.words}>
            {person.name}
            <span className={styles.department}>{person.department}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

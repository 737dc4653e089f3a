import { useId, type ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProgrammeListItem } from '../../../../api/contracts/programmes.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

type Props = {
  title: string;
  programmes: readonly ProgrammeListItem[];
  children: (programme: ProgrammeListItem, place: number) => ReactNode;
};

/** One of three groups; a group without programmes is not there. */
export function ProgrammeGroup({ title, programmes, children }: Props) {
  const styles = useStyles();
  const id = useId();
  if (programmes.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <ul className={styles.list}>
        {programmes.map((one, place) => (
          <li key={one.id}>{children(one, place)}</li>
        ))}
      </ul>
    </section>
  );
}

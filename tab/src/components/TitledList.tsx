import { useId, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
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

/** `className`: how far title and list stand apart. `children`: list items. */
type Props = { title: string; className: string; children: ReactNode };

/** A group of cards under its title. */
export function TitledList({ title, className, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.group, className)} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

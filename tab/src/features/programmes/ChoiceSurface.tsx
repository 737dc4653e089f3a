import { useId, type ReactNode } from 'react';
import { makeStyles, mergeClasses, Radio, tokens, typographyStyles } from '@fluentui/react-components';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  surface: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    [narrow]: { padding: tokens.spacingHorizontalM },
  },
  chosen: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
  picture: {
    order: -1,
    display: 'flex',
    justifyContent: 'center',
    cursor: 'pointer',
    [narrow]: { justifyContent: 'flex-start' },
  },
  radio: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  name: { ...typographyStyles.subtitle2, color: tokens.colorNeutralForeground1 },
  text: {
    ...typographyStyles.body1,
    margin: '-8px 0 0',
    paddingInlineStart: '32px',
    '& button': { fontWeight: tokens.fontWeightSemibold },
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
    overflowWrap: 'break-word',
  },
});

type Props = { value: string; name: string; isChosen: boolean; picture: ReactNode; children: ReactNode };

/** One of a few ways as a surface of its own; its picture shows what the choice means. Stands in a RadioGroup. */
export function ChoiceSurface({ value, name, isChosen, picture, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <Surface className={mergeClasses(styles.surface, isChosen && styles.chosen)}>
      <Radio
        id={`${id}radio`}
        className={styles.radio}
        value={value}
        label={<span className={styles.name}>{name}</span>}
        aria-describedby={`${id}text`}
      />
      <p className={styles.text} id={`${id}text`}>
        {children}
      </p>
      {/* Above the words by its order only: the first label is the one that names the choice. */}
      <label htmlFor={`${id}radio`} className={styles.picture} aria-hidden="true">
        {picture}
      </label>
    </Surface>
  );
}

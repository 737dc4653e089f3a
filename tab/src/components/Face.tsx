import { Avatar, makeStyles, tokens, type AvatarProps } from '@fluentui/react-components';
import type { PersonCard } from '../../../api/contracts/people.ts';

const useStyles = makeStyles({
  // In the contrast theme the tint goes and the outline carries the shape.
  face: { borderRadius: tokens.borderRadiusCircular, boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}` },
  nobody: {
    boxSizing: 'border-box',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    border: `2px dotted ${tokens.colorNeutralStrokeAccessible}`,
  },
});

type Props = {
  person: Pick<PersonCard, 'name' | 'initials'>;
  size: NonNullable<AvatarProps['size']>;
};

/** A colleague's face. The name always stands beside it, so readers do not hear it twice. */
export function Face({ person, size }: Props) {
  const styles = useStyles();
  return (
    <Avatar
      className={styles.face}
      aria-hidden="true"
      color="colorful"
      name={person.name}
      initials={person.initials}
      size={size}
    />
  );
}

/** Nobody there yet: a dotted circle. */
export function NoFace({ size }: { size: number }) {
  return <div aria-hidden="true" className={useStyles().nobody} style={{ width: size, height: size }} />;
}

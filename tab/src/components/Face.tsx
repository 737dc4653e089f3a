import { Avatar, makeStyles, tokens, type AvatarProps } from '@fluentui/react-components';
import type { PersonCard } from '../../../api/contracts/people.ts';

const useStyles = makeStyles({
  // In the contrast theme the tint goes and the outline carries the shape.
  face: { borderRadius: tokens.borderRadiusCircular, boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}` },
  nobody: {
    flexShrink: 0,
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeLinecap: 'round',
    strokeWidth: '2px',
    strokeDasharray: '0.1 6',
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
  return (
    <svg aria-hidden="true" focusable="false" className={useStyles().nobody} width={size} height={size}>
      <circle cx={size / 2} cy={size / 2} r={size / 2 - 1} />
    </svg>
  );
}

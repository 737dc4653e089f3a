import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { ArcState } from '../../components/Arcs.tsx';
import { Face } from '../../components/Face.tsx';
import { SkillLines } from '../../components/SkillLines.tsx';
import { Surface } from '../../components/Surface.tsx';
import { fullNames } from '../../lib/names.ts';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  faces: { display: 'flex', flexShrink: 0, '& > * + *': { marginInlineStart: '-8px' } },
  who: { minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'break-word' },
  // The whole card opens the partnership; its buttons lie above that.
  open: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadius2XLarge },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  when: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
    overflowWrap: 'break-word',
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
  },
  actions: {
    position: 'relative',
    alignSelf: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& button': { minHeight: '36px' },
    '@media (max-width: 639px)': { '& button': { minHeight: '44px' } },
  },
});

type Props = {
  partnership: PartnershipView;
  when: string;
  arrows: ArcState;
  text?: string;
  /** How far the two are. */
  note?: string;
  children: ReactNode;
};

/** One partnership on the board: who, since when, both directions, a line, one action. */
export function BoardCard({ partnership, when, arrows, text, note, children }: Props) {
  const styles = useStyles();
  const { id, person, others, comes, gives } = partnership;
  return (
    <Surface as="article" className={styles.card} aria-labelledby={`partnership-${id}`}>
      <div className={styles.head}>
        {others.length > 0 ? (
          <span className={styles.faces}>
            {[person, ...others].map((one) => (
              <Face key={one.id} person={one} size={36} />
            ))}
          </span>
        ) : (
          <Face person={person} size={48} />
        )}
        <div className={styles.who}>
          <h3 className={styles.name} id={`partnership-${id}`}>
            <Link className={styles.open} href={`/partnerships/${id}`}>
              {fullNames(partnership)}
            </Link>
          </h3>
          <p className={styles.when}>{when}</p>
        </div>
      </div>
      <SkillLines comes={comes} gives={gives} state={arrows} />
      {text && <p className={styles.text}>{text}</p>}
      {note && <p className={styles.when}>{note}</p>}
      <div className={styles.actions}>{children}</div>
    </Surface>
  );
}

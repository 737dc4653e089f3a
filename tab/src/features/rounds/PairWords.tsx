import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeKind } from '../../../../api/contracts/programmes.ts';
import type { RoundPair } from '../../../../api/contracts/rounds.ts';
import { Face } from '../../components/Face.tsx';
import { SmallArrow } from '../../components/SmallArrow.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { learnsWords } from './learnsWords.ts';

const useStyles = makeStyles({
  words: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
    [narrow]: { gridTemplateColumns: 'auto minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  face: { gridRow: 'span 2', alignSelf: 'center', display: 'flex' },
  name: {
    ...typographyStyles.body1Strong,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [narrow]: { whiteSpace: 'normal', overflowWrap: 'break-word' },
  },
  learns: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    [narrow]: { ...typographyStyles.caption1, marginBottom: tokens.spacingVerticalXXS },
  },
  // In line with the words that have an arrow before them.
  none: { paddingInlineStart: '25px', color: tokens.colorNeutralForeground3, [narrow]: { paddingInlineStart: 0 } },
  skill: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [narrow]: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  },
});

type Props = { pair: RoundPair; kind: ProgrammeKind; withFaces: boolean };

/** The names, and beside or below each what that person learns. Both directions, equally large. */
export function PairWords({ pair, kind, withFaces }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  return (
    <span className={styles.words}>
      {pair.members.map((person, place) => {
        const learns = pair.learns[place];
        const said = learnsWords(t, pair, place, kind);
        return [
          withFaces && (
            <span key={`${person.id}face`} className={styles.face}>
              <Face person={person} size={28} />
            </span>
          ),
          <span key={`${person.id}name`} className={styles.name} title={person.name}>
            {person.name}{' '}
          </span>,
          <span key={`${person.id}learns`} className={mergeClasses(styles.learns, !learns && styles.none)}>
            {/* As in the faces' arcs: what goes to the left one points left; a ring has one way only. */}
            {learns && <SmallArrow direction={place === 0 && pair.members.length === 2 ? 'gives' : 'comes'} />}
            <span className={styles.skill} title={said}>
              {said}{' '}
            </span>
          </span>,
        ];
      })}
    </span>
  );
}

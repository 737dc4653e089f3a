import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ProgrammeListItem } from '../../../../api/contracts/programmes.ts';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { KindPicture } from './KindPicture.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: {
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: tokens.spacingVerticalM,
      padding: tokens.spacingHorizontalL,
    },
  },
  picture: { [narrow]: { display: 'none' } },
  words: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    '& p': { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  },
  name: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'break-word' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  act: {
    flexShrink: 0,
    '& button': { minHeight: '40px', minWidth: '152px' },
    [narrow]: { '& button': { minHeight: '44px', width: '100%', maxWidth: 'none' } },
  },
});

type Props = { programme: ProgrammeListItem; name: string; children: ReactNode; act?: ReactNode };

/** One programme of the list: its name leads to its page, two lines say what is so, one button goes on. */
export function ProgrammeCard({ programme, name, children, act }: Props) {
  const styles = useStyles();
  return (
    <Surface as="article" className={styles.card}>
      <div className={styles.picture}>
        <KindPicture kind={programme.kind} />
      </div>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <Link className={styles.link} href={`/programmes/${programme.id}`}>
            {name}
          </Link>
        </h3>
        {children}
      </div>
      {act && <div className={styles.act}>{act}</div>}
    </Surface>
  );
}

import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Helper } from '../../../../api/contracts/oneOffs.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { Face } from '../../components/Face.tsx';
import { ReasonLine } from '../../components/ReasonLine.tsx';
import { SmallArrow } from '../../components/SmallArrow.tsx';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { AskedLink } from './AskedLink.tsx';
import { AskForm } from './AskForm.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    '& > button': { alignSelf: 'flex-start', minHeight: '36px' },
    [narrow]: { '& > button': { alignSelf: 'stretch', maxWidth: 'none', minHeight: '44px' } },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  who: { minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'break-word' },
  job: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    margin: 0,
  },
});

type Props = {
  helper: Helper;
  skill: { skillId: string; skillName: string };
  /** A request that is out already. */
  asked: PartnershipView | undefined;
  isFirst: boolean;
  isOpen: boolean;
  open: (isOpen: boolean) => void;
};

/** Who, how this person helps, when both work, and the one act; what is asked already is dotted. */
export function HelperCard({ helper, skill, asked, isFirst, isOpen, open }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('oneOffs');
  // The keyboard goes on where it was.
  const [wasLeft, setWasLeft] = useState(false);
  const close = () => {
    setWasLeft(true);
    open(false);
  };
  const { person, level, sharedTime } = helper;
  const id = `helper-${person.id}`;
  return (
    <Surface as="li" className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <Face person={person} size={48} />
        <div className={styles.who}>
          <h2 className={styles.name} id={id}>
            {person.name}
          </h2>
          <p className={styles.job}>{person.jobTitle || person.department}</p>
        </div>
      </div>
      <p className={styles.line}>
        <SmallArrow direction="comes" state={asked?.state === 'proposed' ? 'dotted' : 'solid'} />
        {t(`common:level.theyTeach.${level}`, { name: person.givenName })}
      </p>
      {sharedTime && <ReasonLine reason={{ code: 'sharedTime', sharedTime }} person={person} />}
      {asked ? (
        <AskedLink asked={asked} />
      ) : isOpen ? (
        <AskForm person={person} skill={skill} close={close} />
      ) : (
        <Button
          autoFocus={wasLeft}
          appearance={isFirst ? 'primary' : 'secondary'}
          aria-label={t('askLabel', { name: person.name })}
          onClick={() => open(true)}
        >
          {t('common:askShort')}
        </Button>
      )}
    </Surface>
  );
}

import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { Direction } from '../../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { levels } from '../../components/LevelMenu.tsx';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { usePlanAct } from './usePlanAct.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: typographyStyles.caption1,
  button: { [narrow]: { minHeight: '44px' } },
});

type Props = { partnershipId: string; person: PersonCard; skill: Direction; aim: number };

/** "Sariya now does everyday tasks alone? [Confirm]": what one saw the other do, apart from what they say themselves. */
export function ConfirmLevel({ partnershipId, person, skill, aim }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const [level, setLevel] = useState(aim);
  const act = usePlanAct(partnershipId);
  const name = person.givenName;
  const words = t(`level.they.${level}`);
  const confirm = () => {
    const body = { personId: person.id, skillId: skill.skillId, level };
    act.mutate({ verb: 'post', path: 'confirmations', body });
  };
  const menu = (
    <SentenceMenu
      text={words}
      label={t('confirm.label', { name, skill: skill.skillName, level: words })}
      options={levels.map((value) => ({ value: String(value), text: t(`level.they.${value}`) }))}
      value={String(level)}
      choose={(value) => setLevel(Number(value))}
    />
  );
  return (
    <div className={styles.block}>
      <div className={styles.row}>
        <span>
          <Trans t={t} i18nKey="confirm.sentence" values={{ name }} components={{ level: menu }} />
        </span>
        <Button size="small" className={styles.button} disabledFocusable={act.isPending} onClick={confirm}>
          {t('confirm.button')}
        </Button>
      </div>
      <p className={styles.hint}>{t('confirm.hint', { name, skill: skill.skillName })}</p>
    </div>
  );
}

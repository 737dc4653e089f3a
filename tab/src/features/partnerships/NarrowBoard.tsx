import { useState } from 'react';
import { Button, Tab, TabList, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Face } from '../../components/Face.tsx';
import { srOnly } from '../../components/srOnly.ts';
import { Surface } from '../../components/Surface.tsx';
import { nextOf, type Board } from './board.ts';
import { asksFor } from './asksFor.ts';
import { ColumnCards, type ColumnName } from './ColumnCards.tsx';

const useStyles = makeStyles({
  request: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  words: { ...typographyStyles.body1, flex: '1 1 0', minWidth: 0, margin: 0, textWrap: 'pretty' },
  answer: { flexShrink: 0, minHeight: '44px' },
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  tab: { minHeight: '44px', paddingInline: tokens.spacingHorizontalSNudge },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hidden: srOnly,
  foot: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

const names: ColumnName[] = ['asked', 'active', 'ended'];

/** One column at a time; what else waits for my answer stands above the tabs. */
export function NarrowBoard({ board }: { board: Board }) {
  const styles = useStyles();
  const { t } = useTranslation('partnerships');
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<ColumnName>(board.active.length > 0 ? 'active' : 'asked');
  const next = nextOf(board);
  const counts = {
    asked: board.toAnswer.length + board.asked.length,
    active: board.active.length,
    ended: board.ended.length,
  };
  return (
    <>
      {/* What leads the page above is not said twice. */}
      {board.toAnswer
        .filter(({ id }) => id !== next?.id)
        .map((one) => (
          <Surface key={one.id} className={styles.request}>
            <Face person={one.person} size={36} />
            <p className={styles.words}>{asksFor(t, one)}</p>
            <Button className={styles.answer} onClick={() => go(`/partnerships/${one.id}`)}>
              {t('answer')}
            </Button>
          </Surface>
        ))}
      <TabList
        className={styles.tabs}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => setChosen(value as ColumnName)}
      >
        {names.map((name) => (
          <Tab key={name} id={`tab-${name}`} value={name} className={styles.tab}>
            {t('column.tab', { name: t(`column.${name}`), count: counts[name] })}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`tab-${chosen}`} className={styles.panel}>
        <h2 className={styles.hidden}>{t(`column.${chosen}`)}</h2>
        <ColumnCards board={board} name={chosen} />
        {counts[chosen] === 0 && <p className={styles.foot}>{t(`column.${chosen}Empty`)}</p>}
        {chosen === 'ended' && <p className={styles.foot}>{t('column.foot')}</p>}
      </div>
    </>
  );
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProposedSlot, SlotsView } from '../../../../../api/contracts/slots.ts';
import { shortDay, timeIn } from '../../../lib/format.ts';
import { useMe } from '../../../lib/useMe.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { otherClocks, reasonWords } from './slotWords.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { rowGap: tokens.spacingVerticalXS, '& > *': { gridColumn: '1 / -1' } },
  },
  when: { ...typographyStyles.subtitle2, color: tokens.colorNeutralForeground1 },
  clocks: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  why: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, overflowWrap: 'break-word' },
  act: {
    justifySelf: 'end',
    [narrow]: { justifySelf: 'stretch', minHeight: '44px', maxWidth: 'none', marginTop: tokens.spacingVerticalXS },
  },
});

type Props = {
  slot: ProposedSlot;
  view: SlotsView;
  isFirst: boolean;
  /** There is a date already: this one would take its place. */
  isMove: boolean;
  isBusy: boolean;
  book: (startsAt: string) => void;
};

/** A time in the reader's clock and the others', why it is fair, and the one act. */
export function SlotRow({ slot, view, isFirst, isMove, isBusy, book }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const when = `${shortDay(slot.startsAt, timeZone)}, ${timeIn(slot.startsAt, timeZone)}`;
  const clocks = otherClocks(t, slot.startsAt, view);
  const name = view.others.length > 0 ? '' : view.person.givenName;
  const act = isMove ? 'slots.moveHere' : isFirst && name ? 'slots.proposeTo' : 'slots.propose';
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.when}>{when}</span>
        {clocks && <span className={styles.clocks}>{clocks}</span>}
      </div>
      <span className={styles.why}>{reasonWords(t, slot, view)}</span>
      <Button
        className={styles.act}
        appearance={isFirst ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        aria-label={t('slots.actLabel', { act: t(act, { name }), when })}
        onClick={() => book(slot.startsAt)}
      >
        {t(act, { name })}
      </Button>
    </li>
  );
}

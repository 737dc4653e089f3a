import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ handle: { cursor: 'grab' } });

type Props = { questionKey: number; place: number; count: number; move: (place: number) => void };

/** Dragged with a mouse; a tap or the keyboard opens the same as words. */
export function MoveHandle({ questionKey, place, count, move }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.handle}
          appearance="subtle"
          icon={<ReOrderDotsVerticalRegular />}
          aria-label={t('question.move', { number: place + 1 })}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', String(questionKey));
            event.dataTransfer.effectAllowed = 'move';
          }}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={place === 0} onClick={() => move(place - 1)}>
            {t('question.up')}
          </MenuItem>
          <MenuItem disabled={place === count - 1} onClick={() => move(place + 1)}>
            {t('question.down')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { Trans, useTranslation } from 'react-i18next';
import type { AnswerSuggestionInput } from '../../../../api/contracts/people.ts';
import { levels } from '../../components/LevelMenu.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadius2XLarge,
    [narrow]: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, alignItems: 'flex-start' },
  },
  lock: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, flex: '1 1 200px', margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexBasis: '100%', paddingInlineStart: '32px' },
  },
  button: { minWidth: '64px', fontWeight: tokens.fontWeightRegular, [narrow]: { minHeight: '44px' } },
});

export type Suggestion = Pick<AnswerSuggestionInput, 'side' | 'skillId'> & { skillName: string };
type Props = { suggestion: Suggestion; answer: (answer: AnswerSuggestionInput['answer'], level?: number) => void };

/** Something an import suggested: dashed and locked, because only I see it until I keep it. */
export function SuggestionRow({ suggestion, answer }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['profile', 'skills']);
  const { side, skillName: skill } = suggestion;
  return (
    <li className={styles.row}>
      <LockClosedRegular className={styles.lock} />
      <p className={styles.words}>
        <Trans t={t} i18nKey={`suggested.${side}`} values={{ skill }} components={{ strong: <strong /> }} />
      </p>
      <div className={styles.actions}>
        <Button
          className={styles.button}
          aria-label={t('suggested.keepLabel', { skill })}
          onClick={() => answer('keep')}
        >
          {t('suggested.keep')}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.button} aria-label={t('suggested.changeLabel', { skill })}>
              {t('suggested.change')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {levels.map((level) => (
                <MenuItem key={level} onClick={() => answer('keep', level)}>
                  {t(`skills:level.${side}.${level}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button
          appearance="subtle"
          className={styles.button}
          aria-label={t('suggested.removeLabel', { skill })}
          onClick={() => answer('remove')}
        >
          {t('suggested.remove')}
        </Button>
      </div>
    </li>
  );
}

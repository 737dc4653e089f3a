import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { WantEntry } from '../../../../api/contracts/people.ts';

type Audience = WantEntry['audience'];
const audiences: readonly Audience[] = ['teachers', 'everyone'];

const useStyles = makeStyles({
  trigger: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
  },
});

type Props = { skillName: string; audience: Audience; choose: (audience: Audience) => void };

/** Who may read a wish; to want something is to admit not knowing it. */
export function AudienceMenu({ skillName, audience, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const text = t(`entry.audience.${audience}`);
  return (
    <Menu
      checkedValues={{ audience: [audience] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = audiences.find((value) => value === checkedItems[0]);
        if (chosen && chosen !== audience) choose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.trigger}
          icon={<EyeRegular />}
          aria-label={t('entry.audienceOf', { skill: skillName, audience: text })}
        >
          {text}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {audiences.map((value) => (
            <MenuItemRadio key={value} name="audience" value={value}>
              {t(`entry.audience.${value}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

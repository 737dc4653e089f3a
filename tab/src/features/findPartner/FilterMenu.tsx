import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../lib/format.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { useMe } from '../../lib/useMe.ts';
import { filterWords } from './filterWords.ts';
import type { PartnerFilter } from './usePartners.ts';

const useStyles = makeStyles({
  trigger: {
    flexShrink: 0,
    maxWidth: '100%',
    color: tokens.colorNeutralForeground2,
    [narrow]: { minHeight: '44px', paddingLeft: 0, justifyContent: 'flex-start', textAlign: 'start' },
  },
});

/** Stands for "any": a menu's value can't be undefined. */
const ANY = '*';

type Props = { filter: PartnerFilter; onFilter: (filter: PartnerFilter) => void };

/** The filter, read as a sentence. What offers no choice (one language, one kind) is left out. */
export function FilterMenu({ filter, onFilter }: Props) {
  const { t } = useTranslation('findPartner');
  const { wants, languages, openTo } = useMe();
  const kept = wants.filter(({ state }) => state === 'kept');
  const groups = [
    { name: 'skillId', choices: kept.map(({ skillId, skillName }) => [skillId, skillName] as const), least: 1 },
    { name: 'language', choices: languages.map((code) => [code, languageName(code)] as const), least: 2 },
    {
      name: 'kind',
      choices: openTo.map((kind) => [kind, t(`filter.kind.${kind}`)] as const),
      least: 2,
    },
  ].filter(({ choices, least }) => choices.length >= least);
  const checked = Object.fromEntries(groups.map(({ name }) => [name, [filter[name as keyof PartnerFilter] ?? ANY]]));
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) =>
        onFilter({ ...filter, [name]: value === ANY ? undefined : value })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={useStyles().trigger}
          icon={<ChevronDownRegular />}
          iconPosition="after"
        >
          {filterWords(t, filter, wants)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {groups.map(({ name, choices }, index) => (
            <MenuGroup key={name}>
              {index > 0 && <MenuDivider />}
              <MenuGroupHeader>{t(`filter.group.${name}`)}</MenuGroupHeader>
              {[[ANY, t(`filter.any.${name}`)] as const, ...choices].map(([value, words]) => (
                <MenuItemRadio key={value} name={name} value={value}>
                  {words}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

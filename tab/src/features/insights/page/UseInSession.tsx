import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../../api/contracts/partnerships.ts';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { firstNames, fullNames } from '../../../lib/names.ts';
import { tell } from '../../../lib/notices.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { listKey } from '../../../lib/usePartnerships.ts';

const useStyles = makeStyles({ act: { [narrow]: { minHeight: '44px', minWidth: 0 } } });

/** Into the plan of a pair as something to try. Without an active partnership there is nothing to offer. */
export function UseInSession({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: listKey,
    queryFn: () => api.get<{ partnerships: PartnershipView[] }>('/api/partnerships'),
  });
  const use = useMutation({
    mutationFn: (partnership: PartnershipView) =>
      api.post<unknown>(`/api/insights/${encodeURIComponent(id)}/use`, { partnershipId: partnership.id }),
    onSuccess: (_, partnership) => {
      void queries.invalidateQueries({ queryKey: ['plan'] });
      tell({ text: t('page.usedIn', { names: firstNames(partnership) }) });
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  const active = (list.data?.partnerships ?? []).filter(({ state }) => state === 'active');
  if (active.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.act}
          icon={<CalendarAddRegular />}
          disabledFocusable={use.isPending}
        >
          {t('page.use')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('page.useWith')}</MenuGroupHeader>
            {active.map((partnership) => (
              <MenuItem key={partnership.id} onClick={() => use.mutate(partnership)}>
                {fullNames(partnership)}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { useInsightAct } from '../useInsightAct.ts';
import { monthOf } from '../words.ts';
import { dayAfterMonths } from './stillRightUntil.ts';

const spans = [
  { key: 'halfYear', months: 6 },
  { key: 'year', months: 12 },
  { key: 'twoYears', months: 23 },
] as const;

/** Its owner says that it is still right, and until when. */
export function StillRight({ id }: { id: string }) {
  const { t } = useTranslation('insights');
  const act = useInsightAct(id);
  const confirm = (months: number) => {
    const now = new Date();
    const reviewOn = dayAfterMonths(now, months);
    act.mutate(
      { act: 'confirm', input: { reviewOn } },
      {
        onSuccess: () => tell({ text: t('act.confirmed', { month: monthOf(reviewOn, now) }) }),
        onError: (error) => tell({ text: errorSentence(error) }),
      },
    );
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<CheckmarkRegular />} disabledFocusable={act.isPending}>
          {t('act.stillRight')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {spans.map(({ key, months }) => (
            <MenuItem key={key} onClick={() => confirm(months)}>
              {t(`act.${key}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { PersonSearch } from './PersonSearch.tsx';

const useStyles = makeStyles({
  trigger: {
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { minHeight: '44px' },
  },
  surface: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: 'min(320px, calc(100vw - 32px))',
    padding: tokens.spacingHorizontalM,
  },
});

type Props = {
  round: RoundView;
  members: readonly PersonCard[];
  member: PersonCard;
  choice: string;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  chooseMember: (id: string) => void;
  choose: (person: PersonCard) => void;
};

/** Which of the two, and with whom instead. */
export function PersonChooser({ round, members, member, choice, isOpen, setIsOpen, chooseMember, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const isNarrow = useNarrow();
  return (
    <Popover
      trapFocus
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      positioning={{ position: 'below', align: 'start', autoSize: 'width' }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size={isNarrow ? 'medium' : 'small'}
          className={styles.trigger}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={t('whyNot.label', { choice })}
        >
          {choice}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('whyNot.label', { choice })}>
        <RadioGroup
          layout="horizontal"
          aria-label={t(members.length > 2 ? 'whyNot.whoOfThree' : 'whyNot.who')}
          value={member.id}
          onChange={(_, { value }) => chooseMember(value)}
        >
          {members.map(({ id, givenName, name }) => {
            const isAlone = members.filter((one) => one.givenName === givenName).length === 1;
            return <Radio key={id} value={id} label={isAlone ? givenName : name} />;
          })}
        </RadioGroup>
        <PersonSearch round={round} without={members} choose={choose} />
      </PopoverSurface>
    </Popover>
  );
}

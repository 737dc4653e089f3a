import { useState } from 'react';
import {
  makeStyles,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Face } from '../../components/Face.tsx';
import { errorSentence } from '../../lib/errorSentence.ts';
import { usePeopleSearch } from './usePeopleSearch.ts';

const useStyles = makeStyles({
  control: { maxHeight: '232px', overflowY: 'auto' },
  status: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  label: string;
  people: readonly PersonCard[];
  most: number;
  change: (people: PersonCard[]) => void;
  /** The last one can't be taken away. */
  isOneNeeded?: boolean;
};

/** Finds colleagues by name; who is chosen stands there with face and name and can be taken away. */
export function PeoplePicker({ label, people, most, change, isOneNeeded = false }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { search, found, error, isAnswered } = usePeopleSearch(typed);
  const offered = found.filter(({ id }) => people.every((one) => one.id !== id));
  const select = (id: string) => {
    const person = offered.find((one) => one.id === id);
    setTyped('');
    if (person && people.length < most) change([...people, person]);
    const isTaken = people.some((one) => one.id === id);
    if (isTaken && !(isOneNeeded && people.length === 1)) change(people.filter((one) => one.id !== id));
  };
  return (
    <div>
      <TagPicker
        selectedOptions={people.map(({ id }) => id)}
        onOptionSelect={(_, { value }) => select(value)}
        open={isOpen && offered.length > 0}
        onOpenChange={(_, { open }) => setOpen(open)}
      >
        <TagPickerControl className={styles.control}>
          <TagPickerGroup aria-label={label}>
            {people.map((person) => (
              <Tag key={person.id} value={person.id} shape="circular" media={<Face person={person} size={24} />}>
                {person.name}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            aria-label={label}
            placeholder={label}
            value={typed}
            maxLength={60}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
            }}
          />
        </TagPickerControl>
        <TagPickerList>
          {offered.map((person) => (
            <TagPickerOption
              key={person.id}
              value={person.id}
              text={person.name}
              media={<Face person={person} size={32} />}
              secondaryContent={person.jobTitle}
            >
              {person.name}
            </TagPickerOption>
          ))}
        </TagPickerList>
      </TagPicker>
      <p className={styles.status} role="status">
        {error ? errorSentence(error) : isAnswered && offered.length === 0 && t('invite.nobodyFound', { search })}
      </p>
    </div>
  );
}

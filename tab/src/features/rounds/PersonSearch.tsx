import { useId, useState, type KeyboardEvent } from 'react';
import { makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { PeopleList } from '../../../../api/contracts/programmes.ts';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { useSettled } from '../../components/useSettled.ts';
import { api } from '../../lib/apiClient.ts';
import { PersonOptions } from './PersonOptions.tsx';
import { roundKey } from './useRound.ts';

const MOST_TYPED = 60;

const useStyles = makeStyles({
  field: { width: '100%', maxWidth: 'none' },
  status: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { round: RoundView; without: readonly PersonCard[]; choose: (person: PersonCard) => void };

/** Finds somebody who takes part. An ARIA combobox: arrows choose, Enter picks. */
export function PersonSearch({ round, without, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const search = useSettled(typed.trim());
  const found = useQuery({
    queryKey: [...roundKey(round.id), 'people', search],
    queryFn: () => api.get<PeopleList>(`/api/rounds/${round.id}/people?${new URLSearchParams({ search })}`),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const taken = new Set(without.map((person) => person.id));
  const people = (found.data?.people ?? []).filter((person) => !taken.has(person.id));
  const at = Math.min(active, people.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = people[at];
    if (move && people.length > 0) setActive((at + move + people.length) % people.length);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchBox
        className={styles.field}
        value={typed}
        placeholder={t('whyNot.search')}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        onChange={(_, { value }) => {
          setTyped(value.slice(0, MOST_TYPED));
          setActive(0);
        }}
        input={{
          role: 'combobox',
          'aria-label': t('whyNot.search'),
          'aria-autocomplete': 'list',
          'aria-expanded': people.length > 0,
          'aria-controls': `${id}list`,
          ...(people.length > 0 && { 'aria-activedescendant': `${id}${at}` }),
          autoComplete: 'off',
          onKeyDown,
        }}
      />
      {people.length > 0 && (
        <PersonOptions
          id={`${id}list`}
          people={people}
          active={hasFocus ? at : null}
          optionId={(place) => `${id}${place}`}
          choose={choose}
        />
      )}
      <p role="status" className={styles.status} hidden={people.length > 0 || !found.isSuccess}>
        {people.length === 0 && found.isSuccess && t('whyNot.noneFound', { search })}
      </p>
    </>
  );
}

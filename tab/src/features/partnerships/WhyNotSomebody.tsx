import { useState } from 'react';
import { Combobox, makeStyles, Option, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { PeopleList } from '../../../../api/contracts/programmes.ts';
import type { WhyNotView } from '../../../../api/contracts/rounds.ts';
import { useSettled } from '../../components/useSettled.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { useMe } from '../../lib/useMe.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { whyNotWords } from './whyNotWords.ts';

const MOST_TYPED = 60;

const useStyles = makeStyles({
  field: { width: '100%', minWidth: 0 },
  answer: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
  department: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** "Why not somebody else?": one colleague at a time, answered in words; what is personal reads alike for everybody. */
export function WhyNotSomebody({ roundId, without }: { roundId: string; without: readonly PersonCard[] }) {
  const styles = useStyles();
  const { t } = useTranslation('partnerships');
  const me = useMe().person.id;
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState<PersonCard | null>(null);
  const search = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['people', search],
    queryFn: () => api.get<PeopleList>(`/api/people?${new URLSearchParams({ search })}`),
    enabled: search !== '' && search !== other?.name,
  });
  const answer = useQuery({
    queryKey: ['round', roundId, 'why-not', other?.id],
    queryFn: () => {
      const asked = new URLSearchParams({ personId: me, otherId: other?.id ?? '' });
      return api.get<WhyNotView>(`/api/rounds/${roundId}/why-not?${asked}`);
    },
    enabled: other !== null,
  });
  const hidden = new Set([me, ...without.map(({ id }) => id)]);
  const people = (found.data?.people ?? []).filter(({ id }) => !hidden.has(id));
  return (
    <AsideBlock title={t('whyNot.title')}>
      <Combobox
        freeform
        className={styles.field}
        aria-label={t('whyNot.search')}
        placeholder={t('whyNot.search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value.slice(0, MOST_TYPED))}
        onOptionSelect={(_, { optionValue, optionText }) => {
          setTyped(optionText ?? '');
          setOther(people.find(({ id }) => id === optionValue) ?? null);
        }}
      >
        {people.map(({ id, name, department }) => (
          <Option key={id} value={id} text={name}>
            <span>
              {name}
              <br />
              <span className={styles.department}>{department}</span>
            </span>
          </Option>
        ))}
      </Combobox>
      <p role="status" className={styles.answer}>
        {answer.isFetching && <Spinner size="tiny" label={t('whyNot.looking')} />}
        {!answer.isFetching && answer.error && errorSentence(answer.error)}
        {!answer.isFetching && other && answer.data && whyNotWords(t, other.givenName, answer.data)}
      </p>
    </AsideBlock>
  );
}

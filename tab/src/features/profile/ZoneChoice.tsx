import { useState } from 'react';
import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SentenceTrigger } from '../../components/SentenceTrigger.tsx';
import { zoneCity } from './words.ts';

const MOST_SHOWN = 12;

const useStyles = makeStyles({ box: { minWidth: '240px' }, list: { maxHeight: '320px' } });

type Props = { zone: string; choose: (zone: string) => void };

/** The time zone, by its city. It reads as a part of the sentence until it is touched; then a city can be searched. */
export function ZoneChoice({ zone, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const [search, setSearch] = useState<string | null>(null);
  const name = t('meeting.zoneName', { city: zoneCity(zone) });
  if (search === null) {
    return <SentenceTrigger text={name} label={`${t('meeting.zoneLabel')}: ${name}`} onClick={() => setSearch('')} />;
  }
  const wanted = search.toLocaleLowerCase().replaceAll(' ', '_');
  const zones = Intl.supportedValuesOf('timeZone').filter((value) => value.toLocaleLowerCase().includes(wanted));
  return (
    <Combobox
      className={styles.box}
      listbox={{ className: styles.list }}
      autoFocus
      open
      freeform
      value={search}
      placeholder={t('meeting.zoneSearch')}
      aria-label={t('meeting.zoneLabel')}
      onChange={(event) => setSearch(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        setSearch(null);
        if (optionValue && optionValue !== zone) choose(optionValue);
      }}
      onBlur={() => setSearch(null)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setSearch(null);
      }}
    >
      {zones.slice(0, MOST_SHOWN).map((value) => (
        <Option key={value} value={value} text={zoneCity(value)}>
          {value.replaceAll('_', ' ')}
        </Option>
      ))}
    </Combobox>
  );
}

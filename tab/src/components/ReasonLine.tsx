import type { ComponentType } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  BookRegular,
  BuildingRegular,
  CalendarLtrRegular,
  CheckmarkCircleRegular,
  LocalLanguageRegular,
  LocationRegular,
} from '@fluentui/react-icons';
import { Trans, useTranslation } from 'react-i18next';
import type { Reason } from '../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { reasonWords } from '../lib/reasonWords.ts';

const icons: Record<Reason['code'], ComponentType<{ className?: string }>> = {
  sharedTime: CalendarLtrRegular,
  meetsBoth: CheckmarkCircleRegular,
  otherDepartment: BuildingRegular,
  sameCity: LocationRegular,
  moreToLearn: BookRegular,
  sharedLanguage: LocalLanguageRegular,
};

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, display: 'flex', gap: tokens.spacingHorizontalS, margin: 0 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  words: { color: tokens.colorNeutralForeground2, '& strong': { color: tokens.colorNeutralForeground1 } },
});

/** One reason why two people fit, in words from the profiles. */
export function ReasonLine({ reason, person }: { reason: Reason; person: PersonCard }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const Icon = icons[reason.code];
  const { key, values } = reasonWords(reason, person);
  return (
    <span className={styles.line}>
      <Icon className={styles.icon} />
      <span className={styles.words}>
        <Trans t={t} i18nKey={key} values={values} components={{ strong: <strong /> }} />
      </span>
    </span>
  );
}

import {
  Button,
  Field,
  makeStyles,
  Select,
  Skeleton,
  SkeletonItem,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AudienceChoice, InsightGuess } from '../../../../../api/contracts/insights.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { audienceWords } from '../../../lib/insightWords.ts';
import { audienceKey, type ShareDraft } from './shareDraft.ts';

const useStyles = makeStyles({
  // A long name never makes the dialog wider.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { '& select': { textOverflow: 'ellipsis' } },
  failed: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Props = {
  draft: ShareDraft;
  choices: readonly AudienceChoice[];
  choice: AudienceChoice | undefined;
  guess: { data: InsightGuess | undefined; error: Error | null; refetch: () => Promise<unknown> };
  change: (part: Partial<ShareDraft>) => void;
};

/** Who may read it: each by its name and how many they are. */
export function AudienceField({ draft, choices, choice, guess, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  if (choices.length === 0 && guess.error)
    return (
      <div role="alert" className={styles.failed}>
        {errorSentence(guess.error)}
        <Button onClick={() => void guess.refetch()}>{t('common:error.retry')}</Button>
      </div>
    );
  if (choices.length === 0)
    return (
      <Field label={t('audience.label')}>
        <Skeleton aria-label={t('common:loading')}>
          <SkeletonItem size={32} />
        </Skeleton>
      </Field>
    );
  const isMistake = (draft.type ?? guess.data?.type) === 'mistake';
  const kind = choice?.audience.kind;
  const hint = kind && kind !== 'everyone' && `audience.${isMistake ? 'mistake' : kind}`;
  return (
    <Field className={styles.field} label={t('audience.label')} hint={hint ? t(hint) : undefined}>
      <Select
        className={styles.select}
        value={choice ? audienceKey(choice.audience) : ''}
        onChange={(_, { value }) => {
          const chosen = choices.find(({ audience }) => audienceKey(audience) === value);
          if (chosen) change({ audience: chosen.audience });
        }}
      >
        {!choice && <option value="">{t('audience.choose')}</option>}
        {choices.map((one) => (
          <option key={audienceKey(one.audience)} value={audienceKey(one.audience)}>
            {audienceWords(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

import { useEffect, useRef } from 'react';
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightGuess, InsightLanguage, InsightType } from '../../../../../api/contracts/insights.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { insightLanguages, insightTypes } from '../searchQuery.ts';
import { isGoodLink, type ShareDraft } from './shareDraft.ts';
import { TagField } from './TagField.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: '1fr' },
  },
});

type Props = { draft: ShareDraft; guess: InsightGuess; change: (part: Partial<ShareDraft>) => void };

/** What was guessed, to be changed; and what nobody can guess: why it matters, a link, how long it is right. */
export function Details({ draft, guess, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const badLink = !isGoodLink(draft.link);
  return (
    <div className={styles.fields}>
      <Field label={t('details.title')}>
        <Input
          ref={first}
          value={draft.title ?? guess.title}
          maxLength={120}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('details.type')}>
          <Select value={draft.type ?? guess.type} onChange={(_, { value }) => change({ type: value as InsightType })}>
            {insightTypes.map((type) => (
              <option key={type} value={type}>
                {t(`insightWords:type.${type}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('details.language')}>
          <Select
            value={draft.language ?? guess.language}
            onChange={(_, { value }) => change({ language: value as InsightLanguage })}
          >
            {insightLanguages.map((language) => (
              <option key={language} value={language}>
                {t(`insightWords:language.${language}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <TagField tags={draft.tags ?? guess.tags} change={(tags) => change({ tags })} />
      <Field label={t('details.why')}>
        <Input value={draft.why} maxLength={300} onChange={(_, { value }) => change({ why: value })} />
      </Field>
      <div className={styles.pair}>
        <Field
          label={t('details.link')}
          {...(badLink && { validationState: 'warning', validationMessage: t('problem.link') })}
        >
          <Input
            type="url"
            inputMode="url"
            value={draft.link}
            maxLength={500}
            placeholder="https://"
            onChange={(_, { value }) => change({ link: value })}
          />
        </Field>
        {draft.isNamed && (
          <Field label={t('details.reviewOn')} hint={t('details.reviewHint')}>
            <Input
              type="date"
              min={dayFromNow(1)}
              max={dayFromNow(730)}
              value={draft.reviewOn}
              onChange={(_, { value }) => change({ reviewOn: value })}
            />
          </Field>
        )}
      </div>
    </div>
  );
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

import { useEffect, useRef } from 'react';
import { Field, Input, makeStyles, RadioGroup, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { programmeKind, type ProgrammeKind } from '../../../../api/contracts/programmes.ts';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { ChoiceSurface } from './ChoiceSurface.tsx';
import { withKind, type Draft } from './draft.ts';
import { KindPicture } from './KindPicture.tsx';

const kinds: readonly ProgrammeKind[] = programmeKind.options;

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalS} 0 0` },
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalM,
  },
});

type Props = { draft: Draft; change: (next: Draft) => void; isNameMissing: boolean };

/** What for, and who helps whom. */
export function StepWhy({ draft, change, isNameMissing }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNameMissing) name.current?.focus();
  }, [isNameMissing]);
  return (
    <>
      <Surface className={styles.surface}>
        <Field label={t('why.name')} {...(isNameMissing && { validationMessage: t('why.nameNeeded') })}>
          <Input
            ref={name}
            value={draft.name}
            maxLength={60}
            placeholder={t('why.namePlaceholder')}
            onChange={(_, { value }) => change({ ...draft, name: value })}
          />
        </Field>
        <Field label={t('why.goal')} hint={t('why.goalHint')}>
          <Textarea
            value={draft.goal}
            maxLength={200}
            resize="vertical"
            placeholder={t('why.goalPlaceholder')}
            onChange={(_, { value }) => change({ ...draft, goal: value })}
          />
        </Field>
        <Field label={t('why.company')}>
          <Input
            value={draft.companyGoal}
            maxLength={120}
            placeholder={t('why.companyPlaceholder')}
            onChange={(_, { value }) => change({ ...draft, companyGoal: value })}
          />
        </Field>
      </Surface>
      <h2 className={styles.title} id="programme-kind">
        {t('why.kind')}
      </h2>
      <RadioGroup
        className={styles.kinds}
        aria-labelledby="programme-kind"
        value={draft.kind}
        onChange={(_, { value }) => change(withKind(draft, kinds.find((kind) => kind === value) ?? 'learning'))}
      >
        {kinds.map((kind) => (
          <ChoiceSurface
            key={kind}
            value={kind}
            name={t(`kind.${kind}`)}
            isChosen={draft.kind === kind}
            picture={<KindPicture kind={kind} size="header" />}
          >
            {t(`why.of.${kind}`)}
          </ChoiceSurface>
        ))}
      </RadioGroup>
    </>
  );
}
